import type { Cell, TableModel } from "./model";

export interface Sorting {
  column: number;
  isDescending: boolean;
}

/**
 * Returns the rows in order: as received, or sorted by a column, with rows without a value last.
 */
export function sortedRows(
  { count, cell }: Pick<TableModel, "count" | "cell">,
  sorting: Sorting | undefined,
): Int32Array {
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  if (!sorting) return rows;
  const { column, isDescending } = sorting;
  const keys = Array.from({ length: count }, (_, row) =>
    sortKey(cell(row, column)),
  );
  return rows.sort((a, b) => compare(keys[a], keys[b], isDescending) || a - b);
}

type Key = { number: number; text: string } | undefined;

function sortKey({ kind, plain }: Cell): Key {
  if (kind === "none") return undefined;
  return {
    number: kind === "number" ? Number(plain) : NaN,
    text: plain.toLowerCase(),
  };
}

/** Compares numbers by value and before strings, and strings by their characters. */
function compare(a: Key, b: Key, isDescending: boolean): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const areNumbers = !Number.isNaN(a.number) && !Number.isNaN(b.number);
  const order = areNumbers
    ? a.number - b.number
    : Number(Number.isNaN(a.number)) - Number(Number.isNaN(b.number)) ||
      (a.text < b.text ? -1 : Number(a.text > b.text));
  return isDescending ? -order : order;
}
