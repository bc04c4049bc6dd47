import { credentialPlaceholders } from "../placeholders";
import type { BuiltRequest } from "../types";

/** Delimiters of an environment variable's name in a request that is written as code. */
const [open, close] = ["\uE000", "\uE001"];

/** Placeholder for the encoded username and password of HTTP Basic. */
export const basicCredentials = "BASIC_CREDENTIALS";
const { username, password } = credentialPlaceholders;
const basicStandIn = btoa(`${username}:${password}`);

/**
 * Marks a request's placeholders for secrets as environment variables, which a language's quoting
 * then writes. Names (of headers, members, fields and query parameters) are left unchanged.
 */
export function markVariables(request: BuiltRequest): BuiltRequest {
  const { placeholders = [], headers, cookies, url, body } = request;
  if (placeholders.length === 0) return request;
  const names = [...new Set(placeholders)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<!\\w)(?:${names.join("|")})(?!\\w|=|"\\s*:)`,
    "g",
  );
  const mark = (text: string) =>
    text
      .replaceAll(basicStandIn, basicCredentials)
      .replace(
        new RegExp(`${pattern.source}|${basicCredentials}`, "g"),
        (name) => open + name + close,
      );
  const values = (pairs: [string, string][]) =>
    pairs.map(([name, value]): [string, string] => [name, mark(value)]);
  return {
    ...request,
    url: mark(url),
    headers: values(headers),
    cookies: values(cookies),
    ...(body && { body: markBody(body, mark) }),
  };
}

function markBody(
  body: NonNullable<BuiltRequest["body"]>,
  mark: (text: string) => string,
): NonNullable<BuiltRequest["body"]> {
  switch (body.kind) {
    case "text":
      return { ...body, text: mark(body.text) };
    case "file":
      return body;
    case "multipart":
      return {
        ...body,
        parts: body.parts.map((part) =>
          typeof part.value === "string"
            ? { ...part, value: mark(part.value) }
            : part,
        ),
      };
  }
}

/** Whether a header's value is HTTP Basic with username and password as variables. */
export const isBasic = (value: string): boolean =>
  value === `Basic ${open}${basicCredentials}${close}`;

/** The username and password of HTTP Basic as one word with variables. */
export const userAndPassword = `${open}${username}${close}:${open}${password}${close}`;

export type Piece = { text: string } | { variable: string };

/** Splits a text into literal pieces and variables. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(new RegExp(`${open}(.*?)${close}`))
    .map((piece, index) =>
      index % 2 === 0 ? { text: piece } : { variable: piece },
    )
    .filter((piece) => !("text" in piece) || piece.text !== "");
}

/** Replaces each variable by a tool's syntax. */
export const expandVariables = (
  text: string,
  write: (name: string) => string,
): string =>
  piecesOf(text)
    .map((piece) => ("text" in piece ? piece.text : write(piece.variable)))
    .join("");

export const hasVariables = (text: string): boolean => text.includes(open);

/**
 * Returns a language's quoting function that joins texts and variables with an operator.
 *
 * @param quote writes a text without variables.
 * @param variable writes the value of an environment variable.
 */
export const joined =
  (
    quote: (text: string) => string,
    variable: (name: string) => string,
    operator: string,
  ) =>
  (text: string): string =>
    hasVariables(text)
      ? piecesOf(text)
          .map((piece) =>
            "text" in piece ? quote(piece.text) : variable(piece.variable),
          )
          .join(operator)
      : quote(text);
