import path from "node:path";
import { readdirSync } from "node:fs";
import { docsRoute, referencePath } from "../../config/routes";
import { anchorsOf } from "../../page/tree/walk";
import type { SearchSource } from "../../search/build/source";
import { isFile } from "../site/server";
import { browserSearches } from "./browser-peers";
import { pageNamer } from "./peer-names";
import { type WantedQuery, placeOfPage, score } from "./queries";
import { searchLocal } from "./search-local";

/**
 * Compares the searches of peers on the queries; returns a row for each.
 *
 * @param site folder of the built site
 * @param source content that this site's search indexes
 */
export async function comparePeers(
  site: string,
  queries: readonly WantedQuery[],
  source: SearchSource,
  say: (line: string) => void,
): Promise<string[]> {
  const nameOf = pageNamer(source);
  const ids = new Map(
    [...source.operations, ...source.schemas].map(({ page, tree }) => [
      page,
      anchorsOf(tree),
    ]),
  );
  say("Making the index of docusaurus-search-local");
  const searches = [
    await searchLocal(sitePages(site)),
    ...(await browserSearches(path.join(site, "openapi.json"), say)),
  ];
  const rows: string[] = [];
  for (const search of searches) {
    const places: (number | undefined)[] = [];
    for (const query of queries) {
      const found = await search.find(query.text);
      const pages = found.map(nameOf);
      places.push(placeOfPage(query, pages, (page) => ids.get(page) ?? []));
    }
    await search.close();
    const { first, three } = score(places);
    rows.push(
      `${search.name.padEnd(44)} first ${percent(first)}, among three ${percent(three)}; ${(search.bytes / 1000).toFixed(0)} kB before the first result (gzip), ${search.note}`,
    );
    say(rows.at(-1) ?? "");
  }
  return rows;
}

/** Returns the files of guides and of the default version's reference pages, by URL. */
function sitePages(site: string): Map<string, string> {
  const pages = new Map<string, string>();
  const add = (folder: string) => {
    for (const name of readdirSync(path.join(site, folder))) {
      const file = path.join(site, folder, name, "index.html");
      if (isFile(file)) pages.set(`/${folder}/${name}/`, file);
    }
  };
  const reference = `${docsRoute}/${referencePath}`;
  for (const folder of ["guides", referencePath]) add(`${docsRoute}/${folder}`);
  add(`${reference}/schemas`);
  return pages;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0).padStart(3)} %`;
}
