import type { NameKind, SearchIndex, SearchShard } from "../types";
import type { Entry } from "./documents";
import { NameSearch } from "./names";
import { type FirstStage, Search } from "./search";
import { TextSearch } from "./texts";

/** One line of the results. */
export interface Result {
  /** URL relative to the site's base, with an anchor for a place on a page. */
  url: string;
  title: string;
  /** HTTP method, in lower case. */
  method?: string;
  /** The text below the title: a path, what a property belongs to, or an excerpt. */
  detail: string;
  score: number;
  /** The words to mark. */
  words: readonly string[];
}

export interface ResultGroup {
  title: string;
  results: Result[];
}

const kindTitles = {
  operation: "Operations",
  tag: "Tags",
  schema: "Schemas",
  guide: "Guides and pages",
} as const;

const namesTitle = "Parameters and properties";
const textsTitle = "Descriptions and messages";

/** Maximum number of results by group; other groups have `usualLimit`. */
const limits: Record<string, number> = { [kindTitles.operation]: 8 };
const usualLimit = 5;

/** The complete search, over the files that have been fetched so far. */
export class SiteSearch {
  readonly #search: Search;
  readonly #names: NameSearch;
  readonly #texts: TextSearch;

  constructor(index: SearchIndex) {
    this.#search = new Search(index);
    this.#names = new NameSearch(this.#search.entries);
    this.#texts = new TextSearch(this.#search.entries);
  }

  /** Everything that has a page, in the order of the index. */
  get entries(): readonly Entry[] {
    return this.#search.entries;
  }

  /** Adds a file of the second stage. */
  add(shard: SearchShard): void {
    this.#names.add(shard);
    this.#texts.add(shard);
  }

  /** Returns a query's results in groups, the group with the best result first. */
  find(text: string): ResultGroup[] {
    const stage = this.#search.find(text);
    if (stage.query.terms.length === 0) return [];
    const results = [
      ...entryResults(stage),
      ...this.#nameResults(stage),
      ...this.#textResults(stage),
    ].sort((a, b) => b.score - a.score);
    const groups = new Map<string, Result[]>();
    const least = (results[0]?.score ?? 0) * 0.3;
    for (const { group, ...result } of results) {
      if (result.score < least) break;
      const list = groups.get(group) ?? [];
      groups.set(group, list);
      const isKnown = list.some(({ url }) => url === result.url);
      if (!isKnown && list.length < (limits[group] ?? usualLimit))
        list.push(result);
    }
    return [...groups].map(([title, list]) => ({ title, results: list }));
  }

  #nameResults(stage: FirstStage): GroupedResult[] {
    return this.#names
      .find(stage)
      .map(({ kind, name, entry, anchor, score, words }) => ({
        group: namesTitle,
        url: entry.url + (anchor && `#${encodeURIComponent(anchor)}`),
        title: kind === "property" ? pathOf(name, anchor) : name,
        ...(entry.kind === "operation" && { method: entry.method }),
        detail: `${roleOf(kind, anchor)} ${entry.title}`,
        ...{ score, words },
      }));
  }

  #textResults(stage: FirstStage): GroupedResult[] {
    // If a path was found, texts are not searched.
    if (stage.terms.length === 0) return [];
    return this.#texts
      .find(stage.query)
      .map(({ text, entry, anchor, score, words }) => ({
        group: textsTitle,
        url: entry.url + (anchor && `#${encodeURIComponent(anchor)}`),
        title: entry.title,
        detail: excerpt(text, words),
        ...{ score, words },
      }));
  }
}

type GroupedResult = Result & { group: string };

function entryResults({ found }: FirstStage): GroupedResult[] {
  return found.map(({ entry, score, words }) => ({
    group: kindTitles[entry.kind],
    url: entry.url,
    title: entry.title,
    ...(entry.kind === "operation" && { method: entry.method }),
    detail: entry.kind === "operation" ? entry.path : entry.under,
    ...{ score, words },
  }));
}

/** Returns a property's name after those of the properties that contain it. */
function pathOf(name: string, anchor: string): string {
  const path = anchor.slice(anchor.indexOf(".") + 1);
  return path.endsWith(`.${name}`) ? path : name;
}

/** Describes a name's role on the page that contains it. */
function roleOf(kind: NameKind, anchor: string): string {
  const [root = ""] = anchor.split(".");
  if (kind === "property" && root.startsWith("body")) return "Body of";
  if (kind !== "permission" && root.startsWith("response-"))
    return "Response of";
  return roles[kind];
}

const roles: Record<NameKind, string> = {
  property: "Property of",
  parameter: "Parameter of",
  value: "Value in",
  permission: "Permission of",
};

const excerptLength = 160;

/** Returns the part of a text around the first matching word. */
export function excerpt(text: string, words: readonly string[]): string {
  if (text.length <= excerptLength) return text;
  const searched = text.toLowerCase();
  const places = words
    .map((word) => searched.indexOf(word))
    .filter((at) => at >= 0);
  const first = Math.max(0, Math.min(...places, text.length) - 40);
  const start = first === 0 ? 0 : text.indexOf(" ", first) + 1;
  const end = start + excerptLength;
  return `${start > 0 ? "… " : ""}${text.slice(start, end).trim()}${end < text.length ? " …" : ""}`;
}
