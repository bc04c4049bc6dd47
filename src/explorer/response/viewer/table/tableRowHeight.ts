/** Height in pixels of a table row. */
export const tableRowHeight = 26;
