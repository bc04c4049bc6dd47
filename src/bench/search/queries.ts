import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ResultGroup } from "../../search/match/results";

/** A query and the expected results. */
export interface WantedQuery {
  kind: "name" | "path" | "property" | "task" | "mistyping" | "text";
  text: string;
  /**
   * Names of pages, optionally with an anchor: `core-users-list#query.is_active`, `#query.search`.
   */
  want: string[];
}

/** Reads the queries of a file in this folder. */
export function readQueries(name: string): WantedQuery[] {
  const file = path.join(__dirname, name);
  return parse(readFileSync(file, "utf8")) as WantedQuery[];
}

/** Returns the rank of the first expected result, from 1; undefined if there is none. */
export function placeOf(
  { want }: WantedQuery,
  groups: readonly ResultGroup[],
): number | undefined {
  const urls = groups.flatMap(({ results }) => results.map(({ url }) => url));
  const at = urls.findIndex((url) => want.some((one) => isWanted(url, one)));
  return at < 0 ? undefined : at + 1;
}

/**
 * Returns the rank of the first expected page among results that are pages, ignoring expected
 * anchors, from 1; undefined if there is none.
 *
 * @param pages names of the pages; repeated pages count once
 * @param idsOn returns the ids on a page, for queries whose anchor may be on any page
 */
export function placeOfPage(
  { want }: WantedQuery,
  pages: readonly string[],
  idsOn: (page: string) => readonly string[],
): number | undefined {
  const at = [...new Set(pages)].findIndex((page) =>
    want.some((one) => {
      const [wanted = "", id] = one.split("#");
      if (wanted !== "" || id === undefined) return page === wanted;
      return idsOn(page).some((own) => own === id || own.endsWith(`.${id}`));
    }),
  );
  return at < 0 ? undefined : at + 1;
}

function isWanted(url: string, want: string): boolean {
  const [pathname = "", anchor = ""] = url.split("#");
  const page = pathname.replace(/^.*\/(?:reference|guides)\/|\/$/g, "");
  const [wantedPage = "", wantedAnchor] = want.split("#");
  if (wantedPage !== "" && page !== wantedPage) return false;
  if (wantedAnchor === undefined) return true;
  const id = decodeURIComponent(anchor);
  return id === wantedAnchor || id.endsWith(`.${wantedAnchor}`);
}

/** Returns the share of queries with the expected result first, and among the first three. */
export function score(places: readonly (number | undefined)[]): {
  first: number;
  three: number;
} {
  const share = (limit: number) =>
    places.filter((place) => place !== undefined && place <= limit).length /
    places.length;
  return { first: share(1), three: share(3) };
}
