import type { Positions } from "./positions";

/**
 * Thrown if the text contains something that only the full parser handles, possibly a syntax error.
 */
export class UnsupportedError extends Error {
  override readonly name = "UnsupportedError";
}

export function giveUp(): never {
  throw new UnsupportedError();
}

export const code = {
  newline: 10,
  tab: 9,
  space: 32,
  hash: 35,
  comma: 44,
  dash: 45,
  colon: 58,
  question: 63,
  backslash: 92,
} as const;

/** A position in a YAML text, and the state of the reader there. */
export interface Cursor {
  text: string;
  at: number;
  /** The column of the content on the current line; -1 at the end. */
  indent: number;
  /** The number of open collections. */
  depth: number;
  anchors: Map<string, { value: unknown } | undefined>;
  /** Collects positions, if they are needed. */
  positions?: Positions | undefined;
}

/** Returns whether a character ends a token: white space, or the end of the text (NaN). */
export function isBlank(char: number): boolean {
  return char === code.space || char === code.newline || char !== char;
}

export function isLineEnd(char: number): boolean {
  return char === code.newline || char !== char;
}

/** Returns the text from `start` to `end` without trailing spaces. */
export function trimmed(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === code.space) last--;
  return text.slice(start, last);
}

export function skipSpaces(cursor: Cursor): void {
  const { text } = cursor;
  while (text.charCodeAt(cursor.at) === code.space) cursor.at++;
  if (text.charCodeAt(cursor.at) === code.tab) giveUp();
}

/** Returns the offset of the end of the line that contains `from`. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/**
 * Moves from the end of a value to the next line with content. Only a comment may come before it.
 */
export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  endOfContent(cursor);
  for (;;) {
    if (cursor.at >= text.length) {
      cursor.indent = -1;
      return;
    }
    const start = cursor.at + 1;
    cursor.at = start;
    skipSpaces(cursor);
    const char = text.charCodeAt(cursor.at);
    if (isLineEnd(char)) continue;
    if (char === code.hash) {
      cursor.at = lineEnd(text, cursor.at);
      continue;
    }
    cursor.indent = cursor.at - start;
    if (cursor.indent === 0) refuseMarker(text, start);
    return;
  }
}

/** Checks that a value is followed by nothing but a comment on its line. */
function endOfContent(cursor: Cursor): void {
  const before = cursor.at;
  skipSpaces(cursor);
  const char = cursor.text.charCodeAt(cursor.at);
  if (isLineEnd(char)) return;
  if (char !== code.hash || cursor.at === before) giveUp();
  cursor.at = lineEnd(cursor.text, cursor.at);
}

/** Gives up at a document marker or directive at the start of a line. */
export function refuseMarker(text: string, start: number): void {
  if (
    text.startsWith("---", start) ||
    text.startsWith("...", start) ||
    text.startsWith("%", start)
  )
    giveUp();
}
