import { partType } from "../partType";
import type { Body, BuiltRequest } from "../types";
import { shellQuoted } from "./quote";
import { isBasic, userAndPassword } from "./variables";

/** Writes the request as a cURL command, one option per line. */
export function curl(request: BuiltRequest): string {
  return curlOptions(request, shellQuoted).join(" \\\n  ");
}

/**
 * Returns the command's lines, one option each.
 *
 * @param quote quotes a word for a shell.
 */
export function curlOptions(
  request: BuiltRequest,
  quote: (word: string) => string,
): string[] {
  const { method, url, headers, cookies, body } = request;
  const lines = [`curl ${methodOption(method, body)}${quote(url)}`];
  if (/[[\]{}]/.test(url)) lines.push("--globoff");
  for (const [name, value] of headers) {
    if (isBasic(value)) {
      lines.push(`--user ${quote(userAndPassword)}`);
      continue;
    }
    // `Name;` is curl's syntax for a header with an empty value.
    const line = value === "" ? `${name};` : `${name}: ${value}`;
    lines.push(`--header ${quote(line)}`);
  }
  if (cookies.length > 0) {
    const pairs = cookies.map(([name, value]) => `${name}=${value}`);
    lines.push(`--header ${quote(`Cookie: ${pairs.join("; ")}`)}`);
  }
  // Curl adds the boundary to a given media type.
  if (body?.kind === "multipart" && body.mediaType !== undefined)
    lines.push(`--header ${quote(`Content-Type: ${body.mediaType}`)}`);
  return [...lines, ...bodyOptions(body, quote)];
}

function methodOption(method: string, body: Body | undefined): string {
  if (method === (body ? "POST" : "GET")) return "";
  return method === "HEAD" ? "--head " : `--request ${method} `;
}

function bodyOptions(
  body: Body | undefined,
  quote: (word: string) => string,
): string[] {
  if (!body) return [];
  if (body.kind === "text") return [`--data-raw ${quote(body.text)}`];
  if (body.kind === "file") {
    return [`--data-binary ${quote(`@${body.file.name}`)}`];
  }
  return body.parts.map((part) => {
    const { name, value } = part;
    const mediaType = partType(part);
    const type =
      (mediaType ? `;type=${mediaType}` : "") +
      (part.headers ?? [])
        .map(([key, content]) => `;headers=${formQuote(`${key}: ${content}`)}`)
        .join("");
    if (typeof value !== "string") {
      return `--form ${quote(`${name}=@${formQuote(value.name)}${type}`)}`;
    }
    // `--form-string` treats `@`, `<` and `;` literally but cannot set a content type.
    return type
      ? `--form ${quote(`${name}=${formQuote(value)}${type}`)}`
      : `--form-string ${quote(`${name}=${value}`)}`;
  });
}

/** Quotes a value for curl's `--form`. */
const formQuote = (value: string) => `"${value.replace(/[\\"]/g, "\\$&")}"`;
