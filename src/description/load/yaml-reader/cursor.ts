import type { Positions } from "./positions";

/** The text holds what this reader leaves to the full parser, a mistake perhaps. */
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

/** A place in a YAML text, and what is known of what stands before it. */
export interface Cursor {
  text: string;
  at: number;
  /** The column of the content of the line that the cursor stands in; -1 at the end. */
  indent: number;
  /** How many collections are open. */
  depth: number;
  anchors: Map<string, { value: unknown } | undefined>;
  /** Where positions are kept, when they are asked for. */
  positions?: Positions | undefined;
}

/** Whether a character ends a token: white space, or the end of the text (NaN). */
export function isBlank(char: number): boolean {
  return char === code.space || char === code.newline || char !== char;
}

export function isLineEnd(char: number): boolean {
  return char === code.newline || char !== char;
}

/** The text from `start` to `end` without the spaces at its end. */
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

/** The offset of the end of the line that `from` is in. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/**
 * Goes on to the content of the next line that has some, from the end of a line: nothing but a
 * comment may stand before it.
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

/** What follows a value on its line may be a comment and nothing else. */
function endOfContent(cursor: Cursor): void {
  const before = cursor.at;
  skipSpaces(cursor);
  const char = cursor.text.charCodeAt(cursor.at);
  if (isLineEnd(char)) return;
  if (char !== code.hash || cursor.at === before) giveUp();
  cursor.at = lineEnd(cursor.text, cursor.at);
}

/** Markers of documents and directives stand at the beginning of a line. */
export function refuseMarker(text: string, start: number): void {
  if (
    text.startsWith("---", start) ||
    text.startsWith("...", start) ||
    text.startsWith("%", start)
  )
    giveUp();
}
