import { readFile } from "node:fs/promises";
import path from "node:path";
import { manifestFile, searchFolder } from "../../config/routes";
import type { Manifest } from "../../pages/generate/manifest";
import { SiteSearch } from "../../search/match/results";
import type { SearchIndex, SearchShard } from "../../search/types";

/** The files published for programs: pages as Markdown, the list of pages, the search index. */
export interface Docs {
  manifest: Manifest;
  /** Returns the search over all pages; its index is read on first use. */
  search: () => Promise<SiteSearch>;
  /**
   * Returns the Markdown of a page.
   *
   * @param path URL of the page relative to the site's base
   * @returns `undefined` if there is no such page
   */
  page: (path: string) => Promise<string | undefined>;
}

/**
 * Reads the docs from a folder: a built site, or the files that it is built from.
 *
 * @throws Error if the folder has no pages
 */
export async function openDocs(folder: string): Promise<Docs> {
  const json = async <T>(name: string) =>
    JSON.parse(await readFile(path.join(folder, name), "utf8")) as T;
  const manifest = await json<Manifest>(manifestFile);
  let search: Promise<SiteSearch> | undefined;
  const readSearch = async () => {
    const index = await json<SearchIndex>(`${searchFolder}/index.json`);
    const loaded = new SiteSearch(index);
    for (const shard of index.shards)
      loaded.add(await json<SearchShard>(`${searchFolder}/${shard}`));
    return loaded;
  };
  return {
    manifest,
    search: () => (search ??= readSearch()),
    page: (page) => readPage(folder, page),
  };
}

/** Matches only paths that pages have: no `..`, nothing percent-encoded. */
const pathPattern = /^\/?(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\/?$/;

async function readPage(
  folder: string,
  page: string,
): Promise<string | undefined> {
  const [pathname = ""] = page.split(/[?#]/);
  if (!pathPattern.test(pathname)) return undefined;
  const name = pathname.replace(/^\/|\/$/g, "").replace(/\.md$/, "");
  try {
    return await readFile(path.join(folder, `${name}.md`), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
