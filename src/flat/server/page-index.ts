/** What the server's bundle knows of the pages. */
export interface PageIndex {
  /** Where the files of a page are, by its address without a slash at its end. */
  pages: Record<string, PageFiles | undefined>;
  /** Hash of everything besides a page's source that its content is made of. */
  components: string;
  /** Where rendered contents are kept. */
  cacheFolder: string;
}

export interface PageFiles {
  source: string;
  metadata: string;
}
