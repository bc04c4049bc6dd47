/** The content of a cell, with its kind for colouring and sorting. */
export interface Cell {
  /** The text to show. */
  text: string;
  /** The text to copy. */
  plain: string;
  kind: "string" | "number" | "other" | "none";
}

/** The rows and columns of a table. Cells are created on demand. */
export interface TableModel {
  columns: readonly string[];
  count: number;
  cell: (row: number, column: number) => Cell;
}

export const noCell: Cell = { text: "", plain: "", kind: "none" };
