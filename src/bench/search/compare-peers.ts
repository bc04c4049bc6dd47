import path from "node:path";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { docsRoute, generatedDir, referencePath } from "../../config/routes";
import { anchorsOf } from "../../page/tree/walk";
import type { SearchSource } from "../../search/build/source";
import type { SiteSearch } from "../../search/match/results";
import { isFile } from "../site/server";
import { browserSearches } from "./browser-peers";
import { pageNamer } from "./peer-names";
import type { PeerSearch } from "./peer-search";
import { type WantedQuery, placeOfPage, score } from "./queries";
import { searchLocal, searchLocalName } from "./search-local";

/**
 * Compares the searches of peers with this site's on the queries; returns a table's rows.
 *
 * A query is a hit if a wanted page is among the results; the place on the page does not count.
 * The peers that render a description do not know the guides, so there is a column without the
 * queries about them.
 *
 * @param site folder of the built site
 * @param only part of the names of the peers to compare
 * @param own this site's search and the content that it indexes
 */
export async function comparePeers(
  site: string,
  queries: readonly WantedQuery[],
  own: { source: SearchSource; search: SiteSearch; bytes: number },
  only: string,
  say: (line: string) => void,
): Promise<string[]> {
  const { source } = own;
  const nameOf = pageNamer(source);
  const ids = new Map(
    [...source.operations, ...source.schemas].map(({ page, tree }) => [
      page,
      anchorsOf(tree),
    ]),
  );
  const described = new Set(
    [...source.operations, ...source.schemas, ...source.tags].map(
      ({ page }) => page,
    ),
  );
  const isDescribed = ({ want }: WantedQuery) =>
    want.some((one) => {
      const [page = ""] = one.split("#");
      return page === "" || described.has(page);
    });
  const rows = [
    `first / among three of ${String(queries.length)} queries, the same of ${String(queries.filter(isDescribed).length)} about the description, kB (gzip) before the first result`,
  ];
  for await (const search of searches()) {
    const placed: { query: WantedQuery; place: number | undefined }[] = [];
    for (const query of queries) {
      const found = await search.find(query.text);
      const pages = found.map(nameOf);
      const place = placeOfPage(query, pages, (page) => ids.get(page) ?? []);
      placed.push({ query, place });
    }
    await search.close();
    const all = placed.map(({ place }) => place);
    const about = placed
      .filter(({ query }) => isDescribed(query))
      .map(({ place }) => place);
    rows.push(
      `${search.name.padEnd(44)} ${shares(all)}  ${shares(about)}  ${(search.bytes / 1000).toFixed(0).padStart(6)} kB  ${search.note}`,
    );
    say(rows.at(-1) ?? "");
  }
  return rows;

  async function* searches(): AsyncGenerator<PeerSearch> {
    yield {
      name: "this site",
      bytes: own.bytes,
      note: "",
      find: (text) =>
        Promise.resolve(
          own.search
            .find(text)
            .flatMap(({ results }) => results.map(({ url }) => url)),
        ),
      close: () => Promise.resolve(),
    };
    const isWanted = (name: string) =>
      name.toLowerCase().includes(only.toLowerCase());
    if (isWanted(searchLocalName)) {
      say("Making the index of docusaurus-search-local");
      yield await searchLocal(sitePages(site));
    }
    const spec = titledDescription(site, source);
    yield* browserSearches(spec, isWanted, say);
  }
}

/**
 * Writes the site's description with the pages' titles as summaries, where it has none, because the
 * peers show and search them; returns the file.
 */
function titledDescription(site: string, source: SearchSource): string {
  const description = JSON.parse(
    readFileSync(path.join(site, "openapi.json"), "utf8"),
  ) as { paths: Record<string, Record<string, { summary?: string }>> };
  for (const { method, path, title } of source.operations) {
    const operation = description.paths[path]?.[method];
    if (operation) operation.summary ??= title;
  }
  const folder = path.resolve(generatedDir, "bench");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "titled-openapi.json");
  writeFileSync(file, JSON.stringify(description));
  return file;
}

/** Returns the files of guides and of the default version's reference pages, by URL. */
function sitePages(site: string): Map<string, string> {
  const pages = new Map<string, string>();
  const add = (folder: string) => {
    const inside = readdirSync(path.join(site, folder), {
      withFileTypes: true,
    });
    for (const { name } of inside.filter((one) => one.isDirectory())) {
      const file = path.join(site, folder, name, "index.html");
      if (isFile(file)) pages.set(`/${folder}/${name}/`, file);
    }
  };
  const reference = `${docsRoute}/${referencePath}`;
  for (const folder of ["guides", referencePath]) add(`${docsRoute}/${folder}`);
  add(`${reference}/schemas`);
  return pages;
}

function shares(places: readonly (number | undefined)[]): string {
  const { first, three } = score(places);
  return `${percent(first)} /${percent(three)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0).padStart(3)} %`;
}
