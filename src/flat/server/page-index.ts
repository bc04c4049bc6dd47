import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";

/** What rendering knows of the pages. */
export interface PageIndex {
  /** Where the files of a page are, by its pathname without a slash at its end. */
  pages: Record<string, PageFiles | undefined>;
  /** The items of each sidebar, by its name. */
  sidebars: Record<string, PropSidebarItem[]>;
  /** The server's bundle, which renders them. */
  bundle: string;
  /** The packages that it loads, with their versions; all others are in it. */
  packages: string[];
  /** Where rendered pages are kept. */
  cacheFolder: string;
}

export interface PageFiles {
  source: string;
  metadata: string;
}

/**
 * All that the server's bundle has of the pages: where their index is, which it reads when it
 * renders. So the bundle stays the same when pages change.
 */
export interface IndexPlace {
  file: string;
}
