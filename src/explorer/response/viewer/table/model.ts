/** What a cell holds, for its colour and for sorting. */
export interface Cell {
  /** As it is shown. */
  text: string;
  /** As it is copied. */
  plain: string;
  kind: "string" | "number" | "other" | "none";
}

/** Rows and columns, wherever they come from. Cells are made when they are asked for. */
export interface TableModel {
  columns: readonly string[];
  /** How many rows there are. */
  count: number;
  cell: (row: number, column: number) => Cell;
}

export const noCell: Cell = { text: "", plain: "", kind: "none" };
