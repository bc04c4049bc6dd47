import { stringifyJson } from "../../description/model/numbers/stringify";

/** Names of JSON types in messages. */
const types: Record<string, string> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

/** Descriptions of formats in messages. */
const formats: Record<string, string> = {
  "date-time": "a date and time such as 2026-01-31T12:00:00Z",
  date: "a date such as 2026-01-31",
  time: "a time such as 12:00:00Z",
  duration: "a duration such as P3D",
  email: "an email address such as someone@example.com",
  uuid: "a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6",
  uri: "a URL such as https://example.com/",
  "uri-reference": "a URL, absolute or relative",
  hostname: "a host name such as example.com",
  ipv4: "an IPv4 address such as 192.0.2.1",
  ipv6: "an IPv6 address such as 2001:db8::1",
  regex: "a regular expression",
  "json-pointer": "a JSON pointer such as /a/0",
};

/** Explains what a keyword requires of a value that violates it. */
export function problemText(
  keyword: string,
  demand: unknown,
  libraryText: string,
): string {
  const number = (one: string, several: string) =>
    `${show(demand)} ${demand === 1 ? one : several}`;
  switch (keyword) {
    case "type":
      return `Must be ${typeWords(demand)}.`;
    case "format":
      return `Must be ${formats[String(demand)] ?? `of the format ${String(demand)}`}.`;
    case "enum":
      return `Must be ${oneOf(Array.isArray(demand) ? demand : [])}.`;
    case "const":
      return `Must be ${show(demand)}.`;
    case "required":
      return `"${quoted(libraryText)}" is required and missing.`;
    case "dependentRequired":
      return libraryText.replace(
        /^Instance has ("[^"]*") but does not have ("[^"]*")\.$/,
        "Must have $2, because it has $1.",
      );
    case "minimum":
      return `Must be at least ${show(demand)}.`;
    case "maximum":
      return `Must be at most ${show(demand)}.`;
    case "exclusiveMinimum":
      return `Must be more than ${show(demand)}.`;
    case "exclusiveMaximum":
      return `Must be less than ${show(demand)}.`;
    case "multipleOf":
      return `Must be a multiple of ${show(demand)}.`;
    case "minLength":
      return demand === 1
        ? "Must not be empty."
        : `Must have at least ${number("character", "characters")}.`;
    case "maxLength":
      return `Must have at most ${number("character", "characters")}.`;
    case "pattern":
      return `Must match the pattern ${String(demand)}.`;
    case "minItems":
      return `Must have at least ${number("item", "items")}.`;
    case "maxItems":
      return `Must have at most ${number("item", "items")}.`;
    case "uniqueItems":
      return "Must not have the same item twice.";
    case "contains":
      return "Must have an item of the required kind.";
    case "minProperties":
      return `Must have at least ${number("property", "properties")}.`;
    case "maxProperties":
      return `Must have at most ${number("property", "properties")}.`;
    case "oneOf":
    case "anyOf":
      return "Does not fit any of the alternatives.";
    case "not":
    case "false":
      return "Is not allowed here.";
    default:
      return libraryText;
  }
}

const show = (value: unknown): string => stringifyJson(value);

function typeWords(demand: unknown): string {
  const names = [demand].flat().map((one) => types[String(one)] ?? String(one));
  return listed(names);
}

const oneOf = (values: unknown[]): string =>
  values.length === 1
    ? show(values[0])
    : `one of ${values.map(show).join(", ")}`;

const listed = (words: string[]): string =>
  words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;

/** Returns the quoted name in a message of the library. */
const quoted = (text: string): string => /"([^"]*)"/.exec(text)?.[1] ?? "";
