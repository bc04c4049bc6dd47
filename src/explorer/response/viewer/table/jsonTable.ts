import type { JsonIndex } from "../json/indexJson";
import {
  childrenOf,
  decodeString,
  keyOf,
  kindOf,
  plainOf,
  rawKeyOf,
  rawOf,
} from "../json/values";
import { type Cell, noCell, type TableModel } from "./model";

/** Maximum number of characters shown of an object or array in a cell. */
const mostShown = 120;

/** A table of an array of objects. */
export interface JsonTable extends TableModel {
  /** Returns the value of a cell, or the object of its row. */
  valueOf: (row: number, column: number) => number;
}

/**
 * Returns a response's main list of objects: the root, or the member with the most objects, such as
 * `results` in a page of results.
 */
export function listOfObjects(index: JsonIndex): number | undefined {
  if (index.count === 0) return undefined;
  if (isListOfObjects(index, 0)) return 0;
  if (kindOf(index, 0) !== "object") return undefined;
  let best: number | undefined;
  for (const child of childrenOf(index, 0))
    if (
      isListOfObjects(index, child) &&
      (best === undefined || (index.size[child] ?? 0) > (index.size[best] ?? 0))
    )
      best = child;
  return best;
}

const isListOfObjects = (index: JsonIndex, value: number): boolean =>
  kindOf(index, value) === "array" &&
  (index.size[value] ?? 0) > 0 &&
  kindOf(index, value + 1) === "object";

/**
 * Creates a table of an array in steps, with a column for each member name, in order of first
 * occurrence.
 */
export function* jsonTable(
  index: JsonIndex,
  list: number,
): Generator<undefined, JsonTable> {
  const rows = new Int32Array(index.size[list] ?? 0);
  const columns = new Map<string, number>();
  // Raw names are compared, and each is decoded only once.
  const byRaw = new Map<string, number>();
  let row = 0;
  for (const item of childrenOf(index, list)) {
    rows[row++] = item;
    if (kindOf(index, item) !== "object") continue;
    for (const member of childrenOf(index, item)) {
      const raw = rawKeyOf(index, member) ?? "";
      if (byRaw.has(raw)) continue;
      const name = decodeString(raw);
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      byRaw.set(raw, column);
    }
    if (row % 500 === 0) yield;
  }
  const names = [...columns.keys()];
  const memberOf = (at: number, column: number): number => {
    const item = rows[at] ?? 0;
    const name = names[column];
    let found = -1;
    if (kindOf(index, item) === "object")
      for (const member of childrenOf(index, item))
        if (keyOf(index, member) === name) found = member;
    return found;
  };
  return {
    columns: names,
    count: rows.length,
    cell: (at, column) => {
      const member = memberOf(at, column);
      return member < 0 ? noCell : cellOf(index, member);
    },
    valueOf: (at, column) => {
      const member = memberOf(at, column);
      return member < 0 ? (rows[at] ?? 0) : member;
    },
  };
}

function cellOf(index: JsonIndex, value: number): Cell {
  const kind = kindOf(index, value);
  if (kind === "string" || kind === "number") {
    const plain = plainOf(index, value);
    return { text: shortened(plain), plain, kind };
  }
  const raw = rawOf(index, value);
  return {
    text: shortened(raw.slice(0, 4 * mostShown).replace(/\s+/g, " ")),
    plain: raw,
    kind: "other",
  };
}

const shortened = (text: string) =>
  text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
