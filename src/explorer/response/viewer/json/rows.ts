import type { JsonIndex } from "./indexJson";
import { childrenOf, isContainer, kindOf } from "./values";

/** Maximum number of rows of a response that is initially expanded completely. */
const mostUnfolded = 1000;

/** For each value, 1 if it is collapsed. */
export type Folds = Uint8Array;

/**
 * Expands as many levels as fit within that number of rows; the root and its arrays are always
 * expanded.
 */
export function initialFolds(index: JsonIndex): Folds {
  if (index.count <= mostUnfolded) return new Uint8Array(index.count);
  const reached = rowsByDepth(index);
  let depth = 1;
  while (depth < 4 && (reached[depth + 1] ?? 0) <= mostUnfolded) depth++;
  const folds = foldedBelow(index, depth);
  // Arrays of the root, such as a page of results, are always expanded, however long.
  for (const child of childrenOf(index, 0))
    if (kindOf(index, child) === "array") folds[child] = 0;
  return folds;
}

/** Counts the values up to each depth, for the first few depths. */
function rowsByDepth(index: JsonIndex): number[] {
  const depths = new Uint8Array(index.count);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let value = 0; value < index.count; value++) {
    const parent = index.parent[value] ?? -1;
    const depth = parent < 0 ? 0 : Math.min((depths[parent] ?? 0) + 1, 5);
    depths[value] = depth;
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((count) => (sum += count));
}

/** Collapses all values at or below a depth. */
export function foldedBelow(index: JsonIndex, depth: number): Folds {
  const folds = new Uint8Array(index.count);
  const depths = new Uint16Array(index.count);
  for (let value = 0; value < index.count; value++) {
    const parent = index.parent[value] ?? -1;
    const own = parent < 0 ? 0 : Math.min((depths[parent] ?? 0) + 1, 65_535);
    depths[value] = own;
    if (own >= depth && (index.size[value] ?? 0) > 0) folds[value] = 1;
  }
  return folds;
}

/**
 * Returns the visible rows of a tree from top to bottom: the value's index for its row, and the
 * complement of the index for the row of its closing bracket.
 */
export function visibleRows(index: JsonIndex, folds: Folds): Int32Array {
  const { next, size, count, isSequence } = index;
  const rows = new Int32Array(2 * count);
  const open: number[] = [];
  let length = 0;
  // A sequence has no row itself.
  for (let value = isSequence ? 1 : 0; value < count;) {
    rows[length++] = value;
    if ((size[value] ?? 0) === 0) value++;
    else if (folds[value] === 1) value = next[value] ?? count;
    else {
      open.push(value);
      value++;
    }
    for (
      let last = open.at(-1);
      last !== undefined && next[last] === value;
      last = open.at(-1)
    ) {
      rows[length++] = ~last;
      open.pop();
    }
  }
  return rows.slice(0, length);
}

/** Returns the row of a visible value; -1 if it is not visible. */
export function rowOf(rows: Int32Array, value: number): number {
  // Values are in ascending order; a closing row comes after the value it closes.
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    while (middle > low && (rows[middle] ?? 0) < 0) middle--;
    const found = rows[middle] ?? 0;
    if (found === value) return middle;
    if (found < 0) {
      // There are only closing rows down to `low`, so continue above them.
      let above = middle + 1;
      while (above <= high && (rows[above] ?? 0) < 0) above++;
      low = above;
    } else if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Expands all ancestors of a value. */
export function unfoldedTo(
  index: JsonIndex,
  folds: Folds,
  value: number,
): Folds {
  const result = folds.slice();
  for (
    let one = index.parent[value] ?? -1;
    one >= 0;
    one = index.parent[one] ?? -1
  )
    result[one] = 0;
  return result;
}

/** Collapses or expands a value. */
export function withFold(
  folds: Folds,
  value: number,
  isFolded: boolean,
): Folds {
  const result = folds.slice();
  result[value] = isFolded ? 1 : 0;
  return result;
}

/** Collapses or expands a value and its siblings, like `*` in the ARIA tree view pattern. */
export function siblingsUnfolded(
  index: JsonIndex,
  folds: Folds,
  value: number,
): Folds {
  const result = folds.slice();
  const parent = index.parent[value] ?? -1;
  if (parent < 0) result[value] = 0;
  else {
    const end = index.next[parent] ?? index.count;
    for (let one = parent + 1; one < end; one = index.next[one] ?? index.count)
      if (isContainer(index, one)) result[one] = 0;
  }
  return result;
}
