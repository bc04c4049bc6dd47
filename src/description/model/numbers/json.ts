import { type Keep, numberOf } from "./exact";

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const space = /[ \t\n\r]*/y;
const maxDepth = 4000;

/**
 * Parses JSON (RFC 8259) like `JSON.parse`, but keeps the digits of every number.
 *
 * @param keep see `numberOf`
 * @throws SyntaxError with the position, like `JSON.parse`
 */
export function parseJson(text: string, keep: Keep = "form"): unknown {
  let at = 0;
  const value = read(0);
  skip();
  if (at < text.length) fail();
  return value;

  function read(depth: number): unknown {
    if (depth > maxDepth)
      throw new SyntaxError("The JSON is nested too deeply.");
    skip();
    switch (text[at]) {
      case "{":
        return object(depth);
      case "[":
        return array(depth);
      case '"':
        return JSON.parse(take(string)) as string;
      case "t":
        return word("true", true);
      case "f":
        return word("false", false);
      case "n":
        return word("null", null);
      default:
        return numberOf(take(number), keep);
    }
  }

  function object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    at++;
    while (next() !== "}") {
      if (entries.length > 0) expect(",");
      skip();
      const key = JSON.parse(take(string)) as string;
      skip();
      expect(":");
      entries.push([key, read(depth + 1)]);
    }
    at++;
    return Object.fromEntries(entries);
  }

  function array(depth: number): unknown[] {
    const items: unknown[] = [];
    at++;
    while (next() !== "]") {
      if (items.length > 0) expect(",");
      items.push(read(depth + 1));
    }
    at++;
    return items;
  }

  function word<T>(name: string, value: T): T {
    if (!text.startsWith(name, at)) fail();
    at += name.length;
    return value;
  }

  function take(token: RegExp): string {
    token.lastIndex = at;
    const [found = ""] = token.exec(text) ?? [];
    if (found === "") fail();
    at += found.length;
    return found;
  }

  /** Returns the next character after white space. */
  function next(): string | undefined {
    skip();
    return text[at];
  }

  function skip(): void {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
  }

  function expect(sign: string): void {
    if (text[at] !== sign) fail();
    at++;
  }

  function fail(): never {
    const found = text[at];
    throw new SyntaxError(
      found === undefined
        ? `Unexpected end of JSON at position ${at}`
        : `Unexpected ${JSON.stringify(found)} in JSON at position ${at}`,
    );
  }
}
