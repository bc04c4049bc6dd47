import type { Call } from "./types";

/**
 * Reads the API calls in a text: curl commands, a HAR file, code, or a list of operations (`GET
 * /users/`, ids).
 */
export function readCalls(text: string): Call[] {
  return readHar(text) ?? logicalLines(text).flatMap(readLine);
}

/** @see http://www.softwareishard.com/blog/har-12-spec/#entries */
function readHar(text: string): Call[] | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const entries = field(field(value, "log"), "entries");
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown) => {
    const request = field(entry, "request");
    const [method, url] = [field(request, "method"), field(request, "url")];
    return typeof method === "string" && typeof url === "string"
      ? [called(`${method} ${url}`, method, url)]
      : [];
  });
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Splits a text into lines, joining those that a shell or code continues. */
function logicalLines(text: string): string[] {
  return text
    .replace(/[\\^`][ \t]*\r?\n\s*/g, " ")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const methods = "get|post|put|patch|delete|head|options|trace|query";
const requestLine = new RegExp(`^[-*\\s]*\`?(${methods})\\s+(\\S+)`, "i");

function readLine(line: string): Call[] {
  if (/^(?:#|\/\/)/.test(line)) return [];
  if (/\bcurl(?:\.exe)?\s/.test(line)) return curlCalls(line);
  const [, method, path] = requestLine.exec(line) ?? [];
  if (method && path?.includes("/")) return [called(line, method, path)];
  const [word] =
    /^[-*\s]*`?([A-Za-z][\w.-]*)`?[,;]?$/.exec(line)?.slice(1) ?? [];
  if (word !== undefined) return [{ text: word, operationId: word }];
  if (/^[^\s"'`()]*\/\S*$/.test(line)) return [called(line, undefined, line)];
  return codeCalls(line);
}

/** Returns all requests in a line with curl; a pipe or `&&` can start another command. */
function curlCalls(line: string): Call[] {
  return line
    .split(/\bcurl(?:\.exe)?\s/)
    .slice(1)
    .flatMap((rest) => {
      const [command = ""] = rest.split(/\s(?:\||&&|;)\s/);
      const words = shellWords(command);
      const url = urlOf(words);
      return url === undefined
        ? [{ text: `curl ${command.trim()}` }]
        : [called(`curl ${command.trim()}`, curlMethod(words), url)];
    });
}

const withValue =
  /^(?:-[sSkLfviIgGnqNaj]*[HudFAbceoTxEKmwrzCUDYQPX]|--(?:header|user|data[\w-]*|form[\w-]*|json|user-agent|cookie[\w-]*|referer|output|upload-file|proxy|cert|key|cacert|max-time|write-out|request|connect-timeout|url-query|retry|oauth2-bearer))$/;

function urlOf(words: readonly string[]): string | undefined {
  let isValue = false;
  let found: string | undefined;
  for (const [index, word] of words.entries()) {
    if (isValue) isValue = false;
    else if (word === "--url") return words[index + 1];
    else if (word.startsWith("-")) isValue = withValue.test(word);
    else if (word.includes("/")) found ??= word;
  }
  return found;
}

function curlMethod(words: readonly string[]): string {
  for (const [index, word] of words.entries()) {
    if (/^(?:-[sSkLfviIgGnqNaj]*X|--request)$/.test(word))
      return words[index + 1] ?? "get";
    const [, attached] = /^(?:-X|--request=)(\w+)$/.exec(word) ?? [];
    if (attached !== undefined) return attached;
  }
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(/^(?:-G|--get)$/)) return "get";
  if (has(/^(?:-I|--head)$/)) return "head";
  if (has(/^(?:-T|--upload-file)$/)) return "put";
  return has(/^(?:-[dF]|--(?:data|form|json)\b)/) ? "post" : "get";
}

/** Returns the words of a command, without quotes. */
function shellWords(command: string): string[] {
  const words = command.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])+/g);
  return (words ?? []).map((word) =>
    word.replace(/"((?:\\.|[^"])*)"|'([^']*)'/g, "$1$2"),
  );
}

const methodBefore = new RegExp(`\\b(${methods})\\w*[\\s(\\[<{,]*[a-z]*$`, "i");
const methodAfter = new RegExp(
  `^[\\s\\S]*?\\bmethod["']?\\s*[:=]\\s*["'\`](${methods})["'\`]`,
  "i",
);

/**
 * Returns the paths and URLs in a line of code, otherwise the names that may be a client's methods.
 */
function codeCalls(line: string): Call[] {
  // Replaces concatenated variables by a placeholder.
  const joined = line.replace(/(["'`])\s*\+\s*[\w.[\]()]+\s*\+\s*["'`]/g, "{}");
  const strings = [
    ...joined.matchAll(/(["'`])((?:(?!\1).)*\/(?:(?!\1).)*)\1/g),
  ];
  const calls = strings
    .filter(([, , path = ""]) => /^\S+$/.test(path.replace(/\{[^}]*\}/g, "")))
    .map(({ index, 0: whole, 2: path = "" }): Call => {
      const [, before] = methodBefore.exec(joined.slice(0, index)) ?? [];
      const rest = joined.slice(index + whole.length);
      const [, after] = methodAfter.exec(rest) ?? [];
      const [, earlier] = methodAfter.exec(joined.slice(0, index)) ?? [];
      return called(line, before ?? after ?? earlier, path);
    });
  if (calls.length > 0) return calls;
  const names = joined.match(/[A-Za-z]\w*(?=\s*(?:Raw)?\s*\()/g) ?? [];
  return names
    .filter((name) => /[a-z0-9_][A-Z]|_/.test(name))
    .map((name) => ({ text: line, operationId: name }));
}

function called(text: string, method: string | undefined, path: string): Call {
  return {
    text,
    ...(method !== undefined && { method: method.toLowerCase() }),
    path: path.replace(/[`,;]+$/, ""),
  };
}
