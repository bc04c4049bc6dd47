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

/** The page at an address, if it is one of the reference. */
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

/** The sidebars, by name, as a page of the reference has them. */
export function sidebarsOf(
  pathname: string,
): Record<string, PropSidebarItem[]> | undefined {
  if (!pages[pathname.replace(/\/$/, "")]) return undefined;
  return Object.fromEntries(
    Object.entries(sidebars).map(([name, items]) => [
      name,
      closeOthers(items, pathname),
    ]),
  );
}
