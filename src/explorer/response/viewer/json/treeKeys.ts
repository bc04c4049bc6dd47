import type { JsonIndex } from "./indexJson";
import type { Folds } from "./rows";
import { rowOf } from "./rows";
import { keyOf } from "./values";

/** The effect of a key in a tree. */
export type TreeMove =
  | { to: number }
  | { fold: number; isFolded: boolean }
  | { unfoldSiblings: number };

interface Tree {
  index: JsonIndex;
  rows: Int32Array;
  folds: Folds;
  /** The focused value. */
  active: number;
  /** Number of visible rows. */
  page: number;
}

/**
 * Returns the effect of a key, according to the ARIA tree view pattern.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
 */
export function treeMove(key: string, tree: Tree): TreeMove | undefined {
  const { index, rows, folds, active, page } = tree;
  const row = rowOf(rows, active);
  const holds = (index.size[active] ?? 0) > 0;
  const isFolded = folds[active] === 1;
  switch (key) {
    case "ArrowDown":
      return stepTo(rows, row, 1, 1);
    case "ArrowUp":
      return stepTo(rows, row, -1, 1);
    case "PageDown":
      return stepTo(rows, row, 1, page);
    case "PageUp":
      return stepTo(rows, row, -1, page);
    case "Home":
      return stepTo(rows, -1, 1, 1);
    case "End":
      return stepTo(rows, rows.length, -1, 1);
    case "ArrowRight":
      if (!holds) return undefined;
      return isFolded ? { fold: active, isFolded: false } : { to: active + 1 };
    case "ArrowLeft": {
      if (holds && !isFolded) return { fold: active, isFolded: true };
      const parent = index.parent[active] ?? -1;
      return parent < (index.isSequence ? 1 : 0) ? undefined : { to: parent };
    }
    case " ":
      return holds ? { fold: active, isFolded: !isFolded } : undefined;
    case "*":
      return { unfoldSiblings: active };
    default:
      return undefined;
  }
}

/** Returns the value a number of rows away, skipping rows of closing brackets. */
function stepTo(
  rows: Int32Array,
  from: number,
  direction: 1 | -1,
  steps: number,
): TreeMove | undefined {
  let to: number | undefined;
  let left = steps;
  for (
    let row = from + direction;
    row >= 0 && row < rows.length && left > 0;
    row += direction
  ) {
    left--;
    const value = rows[row] ?? 0;
    if (value >= 0) to = value;
    else if (to === undefined) left++;
  }
  return to === undefined ? undefined : { to };
}

/** Returns the next member whose name starts with the typed text, wrapping around at the end. */
export function typedAhead(
  { index, rows, active }: Pick<Tree, "index" | "rows" | "active">,
  typed: string,
): number | undefined {
  const wanted = typed.toLowerCase();
  const from = rowOf(rows, active) + (typed.length === 1 ? 1 : 0);
  for (let step = 0; step < rows.length; step++) {
    const value = rows[(from + step) % rows.length] ?? 0;
    if (value >= 0 && keyOf(index, value)?.toLowerCase().startsWith(wanted))
      return value;
  }
  return undefined;
}
