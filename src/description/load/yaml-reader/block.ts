import { isRecord } from "../../model/record";
import { alias, readName } from "./anchor";
import { readBlockScalar } from "./block-scalar";
import { enter, leave, record, setKey } from "./collection";
import {
  code,
  type Cursor,
  giveUp,
  isBlank,
  isLineEnd,
  nextLine,
  skipSpaces,
  trimmed,
} from "./cursor";
import { beginsFlow, readFlow } from "./flow";
import { itemOffset } from "./positions";
import { beginsQuoted, readQuoted } from "./quoted";
import { beginsPlain, plainEnd, readPlain } from "./scalar";

/**
 * Reads the node at the cursor, in column `column`, inside a collection indented by `parent`. Like
 * all functions here, it leaves the cursor at the content of the next line.
 *
 * @see https://yaml.org/spec/1.2.2/#chapter-8-block-style-productions
 */
export function readBlock(
  cursor: Cursor,
  column: number,
  parent: number,
): unknown {
  if (isEntry(cursor)) return readSequence(cursor, column);
  const start = cursor.at;
  const key = readKey(cursor);
  if (key !== undefined) return readMapping(cursor, column, key, start);
  cursor.at = start;
  return readInline(cursor, parent);
}

/** @param first the first key, already read with its colon */
function readMapping(
  cursor: Cursor,
  column: number,
  first: string,
  firstStart: number,
): object {
  const object: Record<string, unknown> = {};
  const offsets = record(cursor, object);
  let merged: Set<string> | undefined;
  let key = first;
  let start = firstStart;
  enter(cursor);
  for (;;) {
    if (key === "<<") {
      if (merged) giveUp();
      merged = merge(object, readValue(cursor, column, true));
    } else {
      const value = readValue(cursor, column, true);
      setKey(object, key, value, start, offsets, merged?.delete(key));
    }
    if (cursor.indent !== column) break;
    start = cursor.at;
    key = (isEntry(cursor) ? undefined : readKey(cursor)) ?? giveUp();
  }
  if (cursor.indent > column) giveUp();
  leave(cursor);
  return object;
}

function readSequence(cursor: Cursor, column: number): unknown[] {
  const list: unknown[] = [];
  const offsets = record(cursor, list);
  enter(cursor);
  do {
    cursor.at++;
    const dash = cursor.at;
    list.push(readValue(cursor, column, false));
    if (!offsets) continue;
    const start = itemOffset(cursor.text, dash);
    // An item without a value is located at its dash.
    offsets.offsets.push(start < cursor.at ? start : dash);
  } while (cursor.indent === column && isEntry(cursor));
  if (cursor.indent > column) giveUp();
  leave(cursor);
  return list;
}

/** Reads the value of a key or an item: on the same line, or indented further on the next lines. */
function readValue(cursor: Cursor, parent: number, isOfKey: boolean): unknown {
  const { text } = cursor;
  const indicator = cursor.at;
  skipSpaces(cursor);
  const char = text.charCodeAt(cursor.at);
  if (isLineEnd(char) || char === code.hash) {
    if (char === code.hash) cursor.at = indicator;
    return readBelow(cursor, parent, isOfKey);
  }
  if (text[cursor.at] === "&") return readAnchored(cursor, parent, isOfKey);
  if (isOfKey) return isEntry(cursor) ? giveUp() : readInline(cursor, parent);
  const lineStart = text.lastIndexOf("\n", cursor.at) + 1;
  return readBlock(cursor, cursor.at - lineStart, parent);
}

/** Reads a node that starts on its own line; a missing node is null. */
function readBelow(cursor: Cursor, parent: number, isOfKey: boolean): unknown {
  nextLine(cursor);
  const { indent } = cursor;
  if (indent > parent) return readBlock(cursor, indent, parent);
  // The list of a key may have the same indentation as the key.
  if (isOfKey && indent === parent && isEntry(cursor))
    return readSequence(cursor, indent);
  return null;
}

function readAnchored(
  cursor: Cursor,
  parent: number,
  isOfKey: boolean,
): unknown {
  const { text, anchors } = cursor;
  const name = readName(cursor);
  anchors.set(name, undefined);
  if (!isBlank(text.charCodeAt(cursor.at))) giveUp();
  skipSpaces(cursor);
  if ("&!*#".includes(text[cursor.at] ?? " ") || isEntry(cursor)) giveUp();
  const isBelow = isLineEnd(text.charCodeAt(cursor.at));
  const value = isBelow
    ? readBelow(cursor, parent, isOfKey)
    : readInline(cursor, parent);
  if (isBelow && value === null) giveUp();
  anchors.set(name, { value });
  return value;
}

/** Reads a scalar, an alias or a collection in brackets, and the rest of its last line. */
function readInline(cursor: Cursor, parent: number): unknown {
  const { text } = cursor;
  const char = text[cursor.at];
  let value: unknown;
  if (char === "|" || char === ">") value = readBlockScalar(cursor, parent);
  else if (beginsQuoted(text.charCodeAt(cursor.at)))
    value = readQuoted(cursor, parent);
  else if (beginsFlow(char)) value = readFlow(cursor, parent);
  else if (char === "*") value = alias(cursor);
  else value = readPlain(cursor, parent);
  nextLine(cursor);
  return value;
}

/** Reads a key with its colon. Returns `undefined` if the line has none. */
function readKey(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const start = cursor.at;
  if (beginsQuoted(text.charCodeAt(start))) {
    const end = text.indexOf(text[start] ?? "", start + 1);
    // A quoted text that spans lines is not a key.
    if (end < 0 || text.slice(start, end).includes("\n")) return undefined;
    const key = readQuoted(cursor, Infinity);
    if (text.charCodeAt(cursor.at) !== code.colon) return undefined;
    if (!isBlank(text.charCodeAt(cursor.at + 1)) || key === "<<") giveUp();
    return complete(cursor, start, key, cursor.at);
  }
  if (!beginsPlain(text, start)) return undefined;
  const { end, isKey } = plainEnd(text, start);
  if (!isKey) return undefined;
  return complete(cursor, start, trimmed(text, start, end), end);
}

/** Accepts a key, which has at most 1024 characters (YAML 1.2.2, section 8.2.2). */
function complete(cursor: Cursor, start: number, key: string, colon: number) {
  if (colon - start > 1000) giveUp();
  cursor.at = colon + 1;
  return key;
}

function isEntry({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== code.dash) return false;
  if (text.charCodeAt(at + 1) === code.tab) giveUp();
  return isBlank(text.charCodeAt(at + 1));
}

/** Copies the entries of an object or a list of objects whose keys are not taken yet. */
function merge(object: Record<string, unknown>, value: unknown): Set<string> {
  const merged = new Set<string>();
  for (const source of Array.isArray(value) ? value : [value]) {
    if (!isRecord(source)) giveUp();
    for (const [key, inner] of Object.entries(source)) {
      if (Object.hasOwn(object, key)) continue;
      object[key] = inner;
      merged.add(key);
    }
  }
  return merged;
}
