import { readFileSync } from "node:fs";
import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";
import place from "@generated/flat-server/index-place.json";
import type { PageIndex } from "./page-index";
import { closeOthers } from "./sidebar";

const { pages, sidebars, bundle, packages, cacheFolder } = JSON.parse(
  readFileSync(place.file, "utf8"),
) as PageIndex;

export { bundle, cacheFolder, packages };

/** A page as its files have it, as text. */
export interface PageText {
  /** What was generated, with its front matter. */
  source: string;
  /** What the docs plugin knows of it, as JSON. */
  metadata: string;
  /** The name of the page's files in a folder of all pages. */
  name: string;
}

/** The page at a pathname, if it is one of the reference. */
export function readPage(pathname: string): PageText | undefined {
  const files = pages[pathname.replace(/\/$/, "")];
  return (
    files && {
      source: readFileSync(files.source, "utf8"),
      metadata: readFileSync(files.metadata, "utf8"),
      name: files.metadata.replace(/.*[\\/]/, ""),
    }
  );
}

/** The sidebar of a page of the reference, closed where the page is not. */
export function sidebarOf(
  pathname: string,
): { name: string; items: PropSidebarItem[] } | undefined {
  const page = readPage(pathname);
  if (!page) return undefined;
  const { sidebar: name } = JSON.parse(page.metadata) as { sidebar?: string };
  const items = name === undefined ? undefined : sidebars[name];
  return name === undefined || !items
    ? undefined
    : { name, items: closeOthers(items, pathname) };
}
