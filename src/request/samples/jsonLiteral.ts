import { ExactNumber, isInteger } from "../../description/model/numbers/exact";
import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import { isRecord } from "../../description/model/record";
import { isJson } from "../mediaType";
import type { Body } from "../types";

/** A language's syntax for JSON values. */
export interface Dialect {
  text: (text: string) => string;
  true: string;
  false: string;
  null: string;
  list: [open: string, close: string];
  object: [open: string, between: string, close: string];
  /** Syntax of an empty object, if it differs. */
  emptyObject?: string;
  /** Whether integers can have any number of digits. */
  hasBigIntegers?: boolean;
  /** The text between members and items, and after the last one. */
  separator?: string;
  trailing?: string;
}

/** Thrown for a number that the language cannot represent. */
class Unwritable extends Error {}

/**
 * Writes a JSON body as a literal of a language.
 *
 * @returns undefined if the body is not JSON or has values that the language cannot represent.
 */
export function jsonLiteral(
  body: Body | undefined,
  dialect: Dialect,
  indent: string,
): string | undefined {
  if (body?.kind !== "text" || !isJson(body.mediaType)) return undefined;
  try {
    const value = parseJson(body.text, "digits");
    return hasRepeatedMembers(body.text, value)
      ? undefined
      : write(value, dialect, indent);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Unwritable) {
      return undefined;
    }
    throw error;
  }
}

function write(value: unknown, dialect: Dialect, indent: string): string {
  const { separator = ",", trailing = separator } = dialect;
  const inner = `${indent}    `;
  const block = (open: string, parts: string[], close: string) =>
    parts.length === 0
      ? open + close
      : `${open}\n${inner}${parts.join(`${separator}\n${inner}`)}${trailing}\n${indent}${close}`;
  if (value === null) return dialect.null;
  if (typeof value === "boolean") return dialect[`${value}`];
  if (typeof value === "string") return dialect.text(value);
  if (value instanceof ExactNumber) {
    if (!dialect.hasBigIntegers || !isInteger(value)) throw new Unwritable();
    if (!/^-?\d+$/.test(value.text)) throw new Unwritable();
    return value.text;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => write(item, dialect, inner));
    return block(dialect.list[0], items, dialect.list[1]);
  }
  if (!isRecord(value)) return stringifyJson(value);
  const [open, between, close] = dialect.object;
  const members = Object.entries(value).map(
    ([name, member]) =>
      dialect.text(name) + between + write(member, dialect, inner),
  );
  return members.length === 0 && dialect.emptyObject !== undefined
    ? dialect.emptyObject
    : block(open, members, close);
}

/** Whether a text has duplicate members, which a literal could not represent. */
function hasRepeatedMembers(text: string, value: unknown): boolean {
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(
    ([, colon]) => colon,
  );
  return written.length !== countMembers(value);
}

function countMembers(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((sum: number, one) => sum + countMembers(one), 0);
  }
  if (!isRecord(value)) return 0;
  const members = Object.values(value);
  return members.reduce(
    (sum: number, one) => sum + countMembers(one),
    members.length,
  );
}
