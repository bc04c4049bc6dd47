/** Pixels of a row of a table. */
export const tableRowHeight = 26;
