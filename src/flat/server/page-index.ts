/** Where the files of a page are, by its address without a slash at its end. */
export type PageIndex = Record<
  string,
  { source: string; metadata: string } | undefined
>;
