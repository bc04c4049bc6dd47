import { readBlock } from "./block";
import { type Cursor, giveUp, nextLine, UnsupportedError } from "./cursor";
import { offsetIn, type Positions } from "./positions";

/** A YAML text as plain values. */
export interface Read {
  value: unknown;
  /**
   * Returns the location of the key or item that `keys` lead to, or of the nearest one above,
   * counting lines and columns from 1.
   */
  placeOf: (keys: string[]) => { line: number; column: number };
}

/**
 * Reads the subset of YAML that descriptions use, many times faster than the full parser: block
 * collections, brackets, scalars of all styles, anchors, aliases and merge keys. Positions come
 * from a second pass, made on first use.
 *
 * @returns `undefined` if the text contains anything else or an error; use the full parser then
 */
export function readYaml(written: string): Read | undefined {
  const text = written.includes("\r")
    ? written.replaceAll("\r\n", "\n")
    : written;
  if (text.includes("\r") || text.startsWith("\uFEFF")) return undefined;
  let places: ReturnType<typeof createPlaces> | undefined;
  try {
    return {
      value: readDocument(createCursor(text)),
      placeOf: (keys) => (places ??= createPlaces(text))(keys),
    };
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

function createPlaces(text: string): Read["placeOf"] {
  const positions: Positions = new Map();
  const cursor = createCursor(text, positions);
  start(cursor);
  const first = cursor.at;
  const value = readDocument(createCursor(text, positions));
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    lineStarts.push(at + 1);
  return (keys) => {
    const offset = offsetIn(positions, value, keys) ?? first;
    const line = lineOf(lineStarts, offset);
    return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
  };
}

/** Returns the number of the line that contains an offset, from 1. */
function lineOf(lineStarts: number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function createCursor(text: string, positions?: Positions): Cursor {
  return { text, at: -1, indent: 0, depth: 0, anchors: new Map(), positions };
}

function readDocument(cursor: Cursor): unknown {
  start(cursor);
  if (cursor.indent < 0) giveUp();
  const value = readBlock(cursor, cursor.indent, -1);
  if (cursor.indent >= 0 || typeof value !== "object") giveUp();
  return value;
}

/** Moves to the first content, past comments and one `---`. */
function start(cursor: Cursor): void {
  const marker = /^(?:(?:#.*)?\n)*---(?= *\n)/.exec(cursor.text);
  if (marker) cursor.at = marker[0].length;
  nextLine(cursor);
}
