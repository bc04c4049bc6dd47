import { readFileSync } from "node:fs";
import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";
import place from "@generated/flat-server/index-place.json";
import type { PageIndex } from "./page-index";
import { closeOthers } from "./sidebar";

const { pages, sidebars, bundle, packages, cacheFolder } = JSON.parse(
  readFileSync(place.file, "utf8"),
) as PageIndex;

export { bundle, cacheFolder, packages };

/** The files of a page as text. */
export interface PageText {
  /** The generated file, with its front matter. */
  source: string;
  /** The docs plugin's metadata as JSON. */
  metadata: string;
  /** File name that is unique among all pages. */
  name: string;
}

/** Returns the page at a pathname, if it belongs to the reference. */
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

/** Returns the sidebar of a reference page, with only the categories of that page expanded. */
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
