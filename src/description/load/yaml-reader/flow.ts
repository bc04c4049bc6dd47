import { alias } from "./anchor";
import {
  code,
  type Cursor,
  giveUp,
  isBlank,
  refuseMarker,
  trimmed,
} from "./cursor";
import { enter, leave, record, setKey } from "./collection";
import { beginsQuoted, readQuoted } from "./quoted";
import { beginsPlain, plainValue } from "./scalar";

const isIndicator = (char: string | undefined) =>
  char !== undefined && ",[]{}".includes(char);

/** Returns whether a flow collection starts here. */
export function beginsFlow(char: string | undefined): boolean {
  return char === "[" || char === "{";
}

/**
 * Reads a list or object in brackets, as in JSON (YAML 1.2.2, section 7.4). Leaves the cursor after
 * it.
 *
 * @param parent the indentation of the enclosing block collection; further lines are indented more
 */
export function readFlow(cursor: Cursor, parent: number): object {
  const isList = cursor.text[cursor.at] === "[";
  const close = isList ? "]" : "}";
  const list: unknown[] = [];
  const object: Record<string, unknown> = {};
  const value = isList ? list : object;
  const offsets = record(cursor, value);
  enter(cursor);
  cursor.at++;
  skip(cursor, parent);
  while (cursor.text[cursor.at] !== close) {
    const start = cursor.at;
    if (isList) {
      list.push(readNode(cursor, parent));
      if (offsets) offsets.offsets.push(start);
    } else {
      const key = readKey(cursor, parent);
      skip(cursor, parent);
      setKey(object, key, readNode(cursor, parent), start, offsets);
    }
    skip(cursor, parent);
    const char = cursor.text[cursor.at];
    if (char === close) break;
    if (char !== ",") giveUp();
    cursor.at++;
    skip(cursor, parent);
  }
  cursor.at++;
  leave(cursor);
  return value;
}

function readNode(cursor: Cursor, parent: number): unknown {
  const { text } = cursor;
  const char = text[cursor.at];
  if (beginsFlow(char)) return readFlow(cursor, parent);
  if (char === "*") return alias(cursor);
  if (beginsQuoted(text.charCodeAt(cursor.at)))
    return readQuoted(cursor, parent);
  return plainValue(readPlain(cursor, parent));
}

/** Reads a key and its colon, on one line. */
function readKey(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const start = cursor.at;
  const isQuoted = beginsQuoted(text.charCodeAt(start));
  const key = isQuoted ? readQuoted(cursor, parent) : readPlain(cursor, parent);
  const space = cursor.at;
  while (text.charCodeAt(cursor.at) === code.space) cursor.at++;
  const isAdjacent = isQuoted && cursor.at === space;
  if (text.charCodeAt(cursor.at) !== code.colon) giveUp();
  if (!isAdjacent && !isBlank(text.charCodeAt(cursor.at + 1))) giveUp();
  if (cursor.at - start > 1000 || text.slice(start, cursor.at).includes("\n"))
    giveUp();
  if (key === "<<") giveUp();
  cursor.at++;
  return key;
}

/** Reads a plain scalar within brackets, on one line. Leaves the cursor after it. */
function readPlain(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const start = cursor.at;
  if (
    !beginsPlain(text, start) ||
    (isIndicator(text[start + 1]) && "-?:".includes(text[start] ?? ""))
  )
    giveUp();
  let at = start;
  for (; ; at++) {
    const char = text.charCodeAt(at);
    if (char !== char || char === code.tab) giveUp();
    if (char === code.newline || isIndicator(text[at])) break;
    if (char === code.hash && text.charCodeAt(at - 1) === code.space) giveUp();
    if (char !== code.colon) continue;
    if (isBlank(text.charCodeAt(at + 1))) break;
    if (isIndicator(text[at + 1])) giveUp();
  }
  cursor.at = at;
  const scalar = trimmed(text, start, at);
  if (text.charCodeAt(at) === code.newline) {
    // Multi-line scalars are left to the full parser.
    skip(cursor, parent);
    if (!",]}".includes(text[cursor.at] ?? " ")) giveUp();
  }
  return scalar;
}

/** Skips white space within brackets; further lines are indented more than `parent`. */
function skip(cursor: Cursor, parent: number): void {
  const { text } = cursor;
  for (;;) {
    const char = text.charCodeAt(cursor.at);
    if (char === code.newline) {
      refuseMarker(text, cursor.at + 1);
      if (parent >= 0) checkIndent(text, cursor.at + 1, parent);
    } else if (char === code.tab) {
      if (parent >= 0) giveUp();
    } else if (char !== code.space) {
      return;
    }
    cursor.at++;
  }
}

function checkIndent(text: string, start: number, parent: number): void {
  let at = start;
  while (text.charCodeAt(at) === code.space) at++;
  if (text.charCodeAt(at) !== code.newline && at - start <= parent) giveUp();
}
