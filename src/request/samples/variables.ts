import { credentialPlaceholders } from "../placeholders";
import type { BuiltRequest } from "../types";

/** Enclose the name of an environment variable in a text of a request that is written as code. */
const [open, close] = ["\uE000", "\uE001"];

/** What stands for the user name and password of HTTP Basic, as they are sent. */
export const basicCredentials = "BASIC_CREDENTIALS";
const { username, password } = credentialPlaceholders;
const basicStandIn = btoa(`${username}:${password}`);

/**
 * A request whose placeholders for secrets are marked as environment variables, for the quoting of a
 * language to write. Names (of headers, members, fields and query parameters) are left alone.
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

/** Whether a header's value is that of HTTP Basic with both as variables. */
export const isBasic = (value: string): boolean =>
  value === `Basic ${open}${basicCredentials}${close}`;

/** The user name and the password of HTTP Basic as one word, in variables. */
export const userAndPassword = `${open}${username}${close}:${open}${password}${close}`;

export type Piece = { text: string } | { variable: string };

/** A text in pieces: what stands there, and the variables in between. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(new RegExp(`${open}(.*?)${close}`))
    .map((piece, index) =>
      index % 2 === 0 ? { text: piece } : { variable: piece },
    )
    .filter((piece) => !("text" in piece) || piece.text !== "");
}

/** A text in which each variable is written in the way of a tool. */
export const expandVariables = (
  text: string,
  write: (name: string) => string,
): string =>
  piecesOf(text)
    .map((piece) => ("text" in piece ? piece.text : write(piece.variable)))
    .join("");

export const hasVariables = (text: string): boolean => text.includes(open);

/**
 * The quoting of a language in which texts and variables are joined by an operator.
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
