import type { JsonIndex } from "./indexJson";
import { childrenOf, isContainer, kindOf } from "./values";

/** How many rows a response may have to be shown unfolded. */
const mostUnfolded = 1000;

/** Which values are folded, as a 1 at their place. */
export type Folds = Uint8Array;

/** Unfolded as deep as the rows stay few; the whole and the lists directly in it always are. */
export function initialFolds(index: JsonIndex): Folds {
  if (index.count <= mostUnfolded) return new Uint8Array(index.count);
  const reached = rowsByDepth(index);
  let depth = 1;
  while (depth < 4 && (reached[depth + 1] ?? 0) <= mostUnfolded) depth++;
  const folds = foldedBelow(index, depth);
  // The lists of a page of results are what it is about, however long they are.
  for (const child of childrenOf(index, 0))
    if (kindOf(index, child) === "array") folds[child] = 0;
  return folds;
}

/** How many values lie at each depth or above, as far as it matters. */
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

/** Everything folded that lies at a depth or deeper. */
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
 * The rows of a tree from top to bottom: a value's number for its row, the complement of it for the
 * row of the bracket that closes it.
 */
export function visibleRows(index: JsonIndex, folds: Folds): Int32Array {
  const { next, size, count, isSequence } = index;
  const rows = new Int32Array(2 * count);
  const open: number[] = [];
  let length = 0;
  // A sequence has no row of its own.
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

/** The row of a value that is visible; -1 for one that is not. */
export function rowOf(rows: Int32Array, value: number): number {
  // Rows of values are in ascending order; closing rows stand behind what they close.
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    while (middle > low && (rows[middle] ?? 0) < 0) middle--;
    const found = rows[middle] ?? 0;
    if (found === value) return middle;
    if (found < 0) {
      // Only closing rows down to `low`: go on above them.
      let above = middle + 1;
      while (above <= high && (rows[above] ?? 0) < 0) above++;
      low = above;
    } else if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Unfolds all that a value lies in. */
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

/** Folds or unfolds one value. */
export function withFold(
  folds: Folds,
  value: number,
  isFolded: boolean,
): Folds {
  const result = folds.slice();
  result[value] = isFolded ? 1 : 0;
  return result;
}

/** Folds or unfolds everything beside a value and it, as `*` does in a tree. */
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
