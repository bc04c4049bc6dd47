import { type NameKind, type SearchShard, nameKinds } from "../types";
import { type Entry, lines } from "./documents";
import { Matcher } from "./matcher";
import { type Occurrence, readOccurrences } from "../occurrence";
import { wordsOf } from "../words";
import { compact } from "./query";
import type { FirstStage } from "./search";

/** A name that was found, with one of its occurrences. */
export interface FoundName {
  kind: NameKind;
  name: string;
  entry: Entry;
  anchor: string;
  score: number;
  words: readonly string[];
}

interface Name {
  kind: NameKind;
  name: string;
  places: string;
}

/** Factors that prefer what readers look for most often. */
const priors = { property: 0.9, parameter: 0.85, value: 0.7, permission: 0.9 };

interface Candidate {
  name: Name;
  /** The name's score for each term. */
  own: number[];
  factor: number;
}

/** How many names are scored in detail. */
const maxCandidates = 60;

/** Maximum number of occurrences shown for a name. */
const placesShown = 4;

/** Finds parameters, properties, enum values and permissions by name. */
export class NameSearch {
  readonly #names: Name[] = [];
  readonly #matcher = new Matcher();
  readonly #entries: readonly Entry[];
  /** By a schema's number: the operations whose request body is that schema. */
  readonly #takers = new Map<number, number[]>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    for (const [at, entry] of entries.entries()) {
      if (entry.kind !== "operation" || entry.body === undefined) continue;
      const takers = this.#takers.get(entry.body) ?? [];
      this.#takers.set(entry.body, [...takers, at]);
    }
  }

  add({ names }: SearchShard): void {
    const places = lines(names.places);
    for (const [at, name] of lines(names.name).entries()) {
      const letter = names.kind[at] as keyof typeof nameKinds;
      this.#names.push({
        ...{ name, kind: nameKinds[letter], places: places[at] ?? "" },
      });
      this.#matcher.add([{ text: name.replaceAll("_", " "), weight: 3 }]);
    }
  }

  /**
   * Returns the names that match a word of the query, if their page matches all other words.
   *
   * @param stage the query's result in the first stage
   */
  find(stage: FirstStage): FoundName[] {
    const { query, terms } = stage;
    const found = terms.map((term) => this.#matcher.findEither(term));
    // In `is_superuser`, words that are not searched for are marked too.
    const all = query.isIdentifier ? wordsOf(query.text) : [];
    const words = [...this.#matcher.words(found), ...all];
    const whole = compact(query.text);
    const candidates = new Set(
      found.flatMap(({ scores }) => [...scores.keys()]),
    );
    return [...candidates]
      .flatMap((at): Candidate[] => {
        const name = this.#names[at];
        if (!name) return [];
        const own = found.map(({ scores }) => scores.get(at) ?? 0);
        const share = this.#matcher.titleShare(at, found);
        const isNamed = query.isIdentifier && compact(name.name) === whole;
        const factor =
          (0.5 + share ** 2) *
          priors[name.kind] *
          (isNamed ? 2 : query.isIdentifier ? 1 : 0.65);
        return [{ name, own, factor }];
      })
      .sort((a, b) => b.factor * sum(b.own) - a.factor * sum(a.own))
      .slice(0, maxCandidates)
      .flatMap((candidate) => this.#at(candidate, stage))
      .map((one) => ({ ...one, words }))
      .sort((a, b) => b.score - a.score);
  }

  /** Returns a name's best occurrences, on pages that match the words that the name lacks. */
  #at(
    { name, own, factor }: Candidate,
    { terms, titleShare }: FirstStage,
  ): Omit<FoundName, "words">[] {
    const lacking = terms.filter((_, index) => own[index] === 0);
    return this.#places(name)
      .flatMap(({ entry, anchor }) => {
        const page = this.#entries[entry];
        const onPage = lacking.map(({ scores }) => scores.get(entry) ?? 0);
        if (!page || onPage.includes(0)) return [];
        const score =
          ((sum(own) + 0.9 * sum(onPage)) / terms.length) *
          factor *
          (lacking.length > 0 ? 0.8 + 0.4 * titleShare(entry) : 1);
        return [{ ...name, entry: page, anchor, score }];
      })
      .sort(
        (a, b) =>
          b.score - a.score || rank(a.entry.title) - rank(b.entry.title),
      )
      .slice(0, placesShown);
  }

  /**
   * Returns a name's occurrences; a schema's property also occurs in request bodies with that
   * schema.
   */
  #places({ kind, name, places }: Name): Occurrence[] {
    return readOccurrences(name, places).flatMap((place) => {
      const own = /^schema(\..*)$/.exec(place.anchor)?.[1];
      if (kind !== "property" || own === undefined) return [place];
      const takers = this.#takers.get(place.entry) ?? [];
      return [
        place,
        ...takers.map((entry) => ({ entry, anchor: `body${own}` })),
      ];
    });
  }
}

/**
 * Ranks by the title's length, because basic things have short names; request variants of schemas
 * come last.
 */
function rank(title: string): number {
  return title.length + (/^Patched|Request$/.test(title) ? 100 : 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
