import type { TableModel } from "./model";

/** Maximum number of columns initially shown. */
const mostColumns = 8;

/** Returns the columns initially shown; columns whose values fit a cell come first. */
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
