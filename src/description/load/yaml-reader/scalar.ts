import { Document, isScalar } from "yaml";
import { yamlNumber } from "../../model/numbers/yaml";
import {
  code,
  type Cursor,
  giveUp,
  isBlank,
  isLineEnd,
  trimmed,
} from "./cursor";

/** The full parser's tags for plain scalars, so that values such as numbers are the same. */
const tags = new Document(null, { merge: true }).schema.tags.filter(
  (tag) => tag.default === true && "test" in tag && tag.test,
);

/** First characters of plain scalars that may not be strings. */
const special = /^[-+.0-9~nNtTfF]/;

/**
 * Returns the value of a plain scalar: null, a boolean, a number or a string (YAML 1.2.2, section
 * 10.3.2).
 */
export function plainValue(text: string): unknown {
  if (text !== "" && !special.test(text)) return text;
  for (const tag of tags) {
    if (!("test" in tag) || !tag.test?.test(text)) continue;
    if (!("resolve" in tag)) giveUp();
    const resolved: unknown = tag.resolve(text, giveUp, {});
    const value = isScalar(resolved) ? resolved.value : resolved;
    return typeof value === "number" ? (yamlNumber(text) ?? value) : value;
  }
  return text;
}

const notFirst = "[]{},#&*!|>'\"%@`\t";

/** Returns whether a plain scalar may start here (YAML 1.2.2, section 7.3.3). */
export function beginsPlain(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  if (char === code.dash || char === code.question || char === code.colon)
    return (
      !isBlank(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== code.tab
    );
  return !isBlank(char) && !notFirst.includes(text.charAt(at));
}

const ordinary = /[^\n\t:#]*/y;

/** Returns where a plain scalar ends on its line, and whether a colon ends it. */
export function plainEnd(
  text: string,
  from: number,
): { end: number; isKey: boolean } {
  for (let at = from; ; at++) {
    ordinary.lastIndex = at;
    ordinary.test(text);
    at = ordinary.lastIndex;
    const char = text.charCodeAt(at);
    if (char === code.tab) giveUp();
    if (char === code.colon) {
      const next = text.charCodeAt(at + 1);
      if (next === code.tab) giveUp();
      if (isBlank(next)) return { end: at, isKey: true };
    } else if (char !== code.hash || text.charCodeAt(at - 1) === code.space) {
      return { end: at, isKey: false };
    }
  }
}

/**
 * Reads a plain scalar in a block, on one line or folded over several (YAML 1.2.2, section 7.3.3).
 *
 * @param parent the indentation of the enclosing collection; further lines are indented more
 */
export function readPlain(cursor: Cursor, parent: number): unknown {
  const { text } = cursor;
  if (!beginsPlain(text, cursor.at)) giveUp();
  let scalar = plainLine(cursor);
  let isFolded = false;
  while (isLineEnd(text.charCodeAt(cursor.at))) {
    const next = continuation(text, cursor.at, parent);
    if (!next) break;
    cursor.at = next.at;
    const breaks = next.blankLines === 0 ? " " : "\n".repeat(next.blankLines);
    scalar += breaks + plainLine(cursor);
    isFolded = true;
  }
  return isFolded ? scalar : plainValue(scalar);
}

/**
 * Reads the part of a scalar on one line. Leaves the cursor at the end of the line or at a comment.
 */
function plainLine(cursor: Cursor): string {
  const { text } = cursor;
  const { end, isKey } = plainEnd(text, cursor.at);
  if (isKey) giveUp();
  const line = trimmed(text, cursor.at, end);
  cursor.at =
    text.charCodeAt(end) === code.hash ? cursor.at + line.length : end;
  return line;
}

/** Returns the next line with content if it is indented more than `parent`. */
function continuation(text: string, from: number, parent: number) {
  let blankLines = 0;
  for (let at = from + 1; at < text.length; at++) {
    const start = at;
    while (text.charCodeAt(at) === code.space) at++;
    const char = text.charCodeAt(at);
    if (char === code.newline) {
      blankLines++;
      continue;
    }
    if (char === code.tab) giveUp();
    if (char !== char || at - start <= parent || char === code.hash)
      return undefined;
    const isIndicator = char === code.question || char === code.colon;
    if (isIndicator && isBlank(text.charCodeAt(at + 1))) giveUp();
    return { at, blankLines };
  }
  return undefined;
}
