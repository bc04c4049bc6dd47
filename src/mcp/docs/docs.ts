import { readFile } from "node:fs/promises";
import path from "node:path";
import { manifestFile, searchFolder } from "../../config/routes";
import type { Manifest } from "../../pages/generate/manifest";
import { SiteSearch } from "../../search/match/results";
import type { SearchIndex, SearchShard } from "../../search/types";

/** What is published for programs: pages as Markdown, the list of pages, the search. */
export interface Docs {
  manifest: Manifest;
  /** The search over everything, read when it is first asked for. */
  search: () => Promise<SiteSearch>;
  /**
   * The Markdown of a page.
   *
   * @param path URL of the page below the site's base
   * @returns undefined where there is no such page
   */
  page: (path: string) => Promise<string | undefined>;
}

/**
 * Reads the docs from a folder: a built site, or the files that it is built from.
 *
 * @throws Error when the folder has no pages
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

/** Only names that pages have: no step between folders, nothing percent-encoded. */
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
