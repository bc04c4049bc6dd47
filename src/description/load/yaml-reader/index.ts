import { readBlock } from "./block";
import { type Cursor, giveUp, nextLine, UnsupportedError } from "./cursor";
import { offsetIn, type Positions } from "./positions";

/** A YAML text as plain values. */
export interface Read {
  value: unknown;
  /** Where the key or item at the end of `keys` begins, or the nearest above it, in lines and columns from 1. */
  placeOf: (keys: string[]) => { line: number; column: number };
}

/**
 * Reads the YAML that descriptions are written in, at many times the speed of the full parser:
 * block collections, brackets, scalars of all styles, anchors, aliases and merge keys. Positions
 * are kept by a second reading, when the first of them is asked for.
 *
 * @returns nothing for a text that holds anything else, or a mistake: the full parser then decides
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

/** How many lines begin at or before an offset. */
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

/** Goes to the first content, over comments and one `---`. */
function start(cursor: Cursor): void {
  const marker = /^(?:(?:#.*)?\n)*---(?= *\n)/.exec(cursor.text);
  if (marker) cursor.at = marker[0].length;
  nextLine(cursor);
}
