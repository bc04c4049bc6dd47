import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";

/** What the renderer knows about all pages. */
export interface PageIndex {
  /** Files of each page, by pathname without a trailing slash. */
  pages: Record<string, PageFiles | undefined>;
  /** Items of each sidebar, by name. */
  sidebars: Record<string, PropSidebarItem[]>;
  /** Path of the server's bundle. */
  bundle: string;
  /** External packages that the bundle loads, with versions; all others are bundled. */
  packages: string[];
  /** Folder for cached pages. */
  cacheFolder: string;
}

export interface PageFiles {
  source: string;
  metadata: string;
}

/**
 * The only information about pages in the server's bundle: the path of their index, which is read
 * during rendering. So the bundle does not change with the pages.
 */
export interface IndexPlace {
  file: string;
}
