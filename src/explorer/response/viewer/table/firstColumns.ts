import type { TableModel } from "./model";

/** How many columns are shown before the reader chooses. */
const mostColumns = 8;

/** The columns that are shown at first: those with values that fit a cell come before the others. */
export function firstColumns({ columns, count, cell }: TableModel): number[] {
  const all = [...columns.keys()];
  if (all.length <= mostColumns) return all;
  const isPlain = (column: number) => {
    for (let row = 0; row < Math.min(count, 20); row++) {
      const { kind, plain } = cell(row, column);
      if (kind === "other" && /^[{[]/.test(plain)) return false;
      if (plain.length > 80) return false;
    }
    return true;
  };
  const plain = all.filter(isPlain).slice(0, mostColumns);
  return plain.length > 0 ? plain : all.slice(0, mostColumns);
}
