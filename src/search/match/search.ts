import type { SearchIndex } from "../types";
import { stem, wordsOf } from "../words";
import { type Entry, entriesOf } from "./documents";
import { type Field, type FoundTerm, Matcher } from "./matcher";
import { fit } from "./paths";
import { type Query, compact, parseQuery } from "./query";

/** An entry that was found, with its score. */
export interface Found {
  entry: Entry;
  score: number;
  /** The index's words that match the query, to be marked. */
  words: readonly string[];
}

/** The result of a query in the first stage. */
export interface FirstStage {
  query: Query;
  found: Found[];
  /** The query's terms; empty if a path was found. */
  terms: FoundTerm[];
  /** Returns how much of an entry's title matches the query, from 0 to 1. */
  titleShare: (entry: number) => number;
}

/** Weights of words, by the field that contains them. */
const weights = {
  ...{ title: 3, task: 2.8, id: 1.8, path: 1.8, tag: 1.2, under: 1 },
  method: 0.8,
};

/** Factors that prefer what readers look for most often. */
const priors = { operation: 1, tag: 0.85, schema: 0.8, guide: 0.85 };

/** Factor of a schema that is a form of another one: a request, a change or a page of a list. */
const variantPrior = 0.65;

/** Factor of guides if the query is a question. */
const questionBonus = 1.4;

/** Results below this share of the best score are dropped. */
const leastShare = 0.25;

/** The search over everything that has a page. */
export class Search {
  readonly entries: readonly Entry[];
  readonly #matcher: Matcher;
  /** By an operation's number: the segments of its path. */
  readonly #templates: string[][] = [];
  /** By an operation's number: readers' phrases for it. */
  readonly #tasks: Record<number, string>;

  constructor(index: SearchIndex) {
    this.entries = entriesOf(index);
    this.#matcher = new Matcher(synonymsOf(index.synonyms));
    this.#tasks = Object.fromEntries(
      Object.entries(index.tasks).map(([at, task]) => [at, compact(task)]),
    );
    for (const [at, entry] of this.entries.entries()) {
      this.#matcher.add(fieldsOf(entry, index.tasks[at]));
      if (entry.kind === "operation")
        this.#templates.push(entry.path.split("/").filter(Boolean));
    }
  }

  /** Returns the entries that match the text, best first. */
  find(text: string): FirstStage {
    const query = parseQuery(text);
    const byPath = query.segments ? this.#byPath(query, query.segments) : [];
    if (byPath.length > 0)
      return { query, found: byPath, terms: [], titleShare: () => 0 };
    const terms = query.terms.flatMap((whole) => {
      const parts = this.#matcher.split(whole);
      return parts.map((term) => ({
        ...this.#matcher.find(term),
        ...(term !== whole && { whole }),
      }));
    });
    return {
      ...{ query, terms, found: this.#byWords(query, terms) },
      titleShare: (entry) => this.#matcher.titleShare(entry, terms),
    };
  }

  #byPath({ method }: Query, wanted: readonly string[]): Found[] {
    const whole = `/${wanted.join("/")}/`;
    const words = wanted.flatMap(wordsOf);
    const last = `/${wanted.at(-1)?.toLowerCase() ?? ""}/`;
    const operations = best(
      this.#templates.flatMap((template, at): Found[] => {
        const entry = this.entries[at];
        const share = fit(wanted, template);
        if (entry?.kind !== "operation" || share <= 0.3) return [];
        const isMeant = method === undefined || method === entry.method;
        return [{ entry, score: share * (isMeant ? 100 : 60), words }];
      }),
    );
    const pages = this.entries.flatMap((entry): Found[] => {
      const { url } = entry;
      // On another version's site, only the last segment is that of the page.
      const isPage =
        whole.endsWith(url) ||
        (wanted.length > 1 && url.endsWith(whole)) ||
        (last.includes("-") && operations.length === 0 && url.endsWith(last));
      return isPage ? [{ entry, score: 100, words }] : [];
    });
    return best([...pages, ...operations]);
  }

  #byWords(query: Query, terms: readonly FoundTerm[]): Found[] {
    const sums = new Map<number, { score: number; terms: number }>();
    for (const { scores } of terms)
      for (const [document, score] of scores) {
        const sum = sums.get(document);
        if (sum) {
          sum.score += score;
          sum.terms += 1;
        } else sums.set(document, { score, terms: 1 });
      }
    const words = this.#matcher.words(terms);
    const whole = compact(query.text);
    const found = [...sums].flatMap(([at, sum]): Found[] => {
      const entry = this.entries[at];
      if (!entry) return [];
      const coverage = sum.terms / terms.length;
      const score =
        (sum.score / terms.length) *
        coverage ** 2 *
        (1 + 0.6 * this.#matcher.titleShare(at, terms)) *
        priorOf(entry, query) *
        this.#likelihood(entry, at, whole, query);
      return [{ entry, score, words }];
    });
    return best(found);
  }

  /** Returns a factor above 1 if the whole query is the entry's title, id or task. */
  #likelihood(
    entry: Entry,
    at: number,
    whole: string,
    { isIdentifier, text }: Query,
  ): number {
    const isNamed =
      compact(entry.title) === whole ||
      (entry.kind === "operation" && compact(entry.id) === whole);
    // "consent stage" is more likely about operations than about the schema ConsentStage.
    const isName = entry.kind !== "schema" || !/\s/.test(text);
    if (isNamed && isName)
      return isIdentifier || (entry.kind === "schema" && entry.title === text)
        ? 2
        : 1.3;
    return this.#tasks[at]?.includes(whole) ? 1.5 : 1;
  }
}

function isVariant(title: string): boolean {
  return /^(?:Patched|Paginated)|Request$/.test(title);
}

function best(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => b.score - a.score);
  const least = (sorted[0]?.score ?? 0) * leastShare;
  return sorted.filter(({ score }) => score >= least);
}

function priorOf(entry: Entry, { isQuestion }: Query): number {
  if (entry.kind === "schema" && isVariant(entry.title)) return variantPrior;
  if (entry.kind === "guide" && isQuestion) return priors.guide * questionBonus;
  if (entry.kind !== "operation") return priors[entry.kind];
  // Lists are preferred, because most tasks start with one.
  return entry.method === "get" && !entry.path.includes("{") ? 1.1 : 1;
}

function fieldsOf(entry: Entry, task: string | undefined): Field[] {
  const title = { text: entry.title, weight: weights.title };
  if (entry.kind !== "operation")
    return [title, { text: entry.under, weight: weights.under }];
  return [
    title,
    ...(task ? [{ text: task, weight: weights.task }] : []),
    { text: entry.id.replaceAll("_", " "), weight: weights.id },
    { text: entry.path, weight: weights.path },
    { text: entry.tag, weight: weights.tag },
    { text: entry.method, weight: weights.method },
  ];
}

/** Returns synonyms by the stem of a word. */
function synonymsOf(groups: readonly string[]): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const group of groups) {
    const words = group.split(" ");
    for (const word of words) {
      const key = stem(word);
      const others = words.filter((other) => other !== word);
      synonyms.set(key, [...(synonyms.get(key) ?? []), ...others]);
    }
  }
  return synonyms;
}
