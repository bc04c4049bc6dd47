import { isStopWord, stem, wordsOf } from "../words";
import type { Term } from "./query";
import { Vocabulary } from "./vocabulary";

/** A text of a document, and the weight of its words. */
export interface Field {
  text: string;
  weight: number;
}

/** Each document's score for one term; documents without the term are omitted. */
export type TermScores = Map<number, number>;

/** A term, the index's words that match it with their likeness, and the scores of documents. */
export interface FoundTerm {
  term: Term;
  /** The term that this one is a part of, if it was split. */
  whole?: Term;
  meant: ReadonlyMap<number, number>;
  scores: TermScores;
}

/** Finds documents by words. Documents are numbered in the order in which they are added. */
export class Matcher {
  readonly #vocabulary = new Vocabulary();
  /** By word: document numbers and weights, alternating. */
  readonly #postings: number[][] = [];
  /** By document: the words of its title. */
  readonly #titles: number[][] = [];
  /** A cache, because texts repeat words and paths repeat segments. */
  readonly #wordIds = new Map<string, number[]>();
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;

  constructor(synonyms: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#synonyms = synonyms;
  }

  get size(): number {
    return this.#titles.length;
  }

  /** @param fields the title first, then the others by descending weight */
  add(fields: readonly Field[]): void {
    const document = this.#titles.length;
    let title: number[] | undefined;
    for (const { text, weight } of fields) {
      const ids = this.#idsOf(text);
      title ??= ids;
      for (const id of ids) {
        const postings = (this.#postings[id] ??= []);
        // A word counts only in the first field that contains it, which has the highest weight.
        if (postings[postings.length - 2] !== document)
          postings.push(document, weight);
      }
    }
    this.#titles.push(title ?? []);
  }

  /** Scores all documents for a term; rare words count more. */
  find(term: Term): FoundTerm {
    const meant = this.#meant(term);
    const scores: TermScores = new Map();
    const rarity = 1 + Math.log(1 + this.size / (this.#spread(meant) + 1));
    for (const [id, likeness] of meant) {
      const postings = this.#postings[id] ?? [];
      for (let index = 0; index < postings.length; index += 2) {
        const document = postings[index] ?? 0;
        const score = likeness * (postings[index + 1] ?? 0) * rarity;
        if (score > (scores.get(document) ?? 0)) scores.set(document, score);
      }
    }
    return { term, meant, scores };
  }

  /** Scores all documents for a term, and for the one that it is a part of if that is a word here. */
  findEither({ term, whole }: Pick<FoundTerm, "term" | "whole">): FoundTerm {
    const part = this.find(term);
    if (!whole || !this.#vocabulary.has(whole.word)) return part;
    const all = this.find(whole);
    return {
      term,
      meant: highest(part.meant, all.meant),
      scores: highest(part.scores, all.scores),
    };
  }

  /** Returns how much of a document's title matches the found terms, from 0 to 1. */
  titleShare(document: number, found: readonly FoundTerm[]): number {
    const title = this.#titles[document] ?? [];
    let sum = 0;
    for (const id of title) {
      let best = 0;
      for (const { meant } of found) best = Math.max(best, meant.get(id) ?? 0);
      sum += best;
    }
    return title.length === 0 ? 0 : sum / title.length;
  }

  /**
   * Splits a term that is not in the index into words that are: "pageSize" and "setpassword" are
   * two words each.
   */
  split(term: Term): Term[] {
    const { word, parts } = term;
    if (this.#vocabulary.has(word)) return [term];
    if (parts.length > 1) return parts.map(asTerm);
    for (let at = 3; at <= word.length - 3; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => this.#vocabulary.has(half)))
        return halves.map(asTerm);
    }
    return [term];
  }

  /** Returns the index's words that matched the terms. */
  words(found: readonly FoundTerm[]): string[] {
    const ids = new Set(found.flatMap(({ meant }) => [...meant.keys()]));
    return [...ids].map((id) => this.#vocabulary.words[id] ?? "");
  }

  #idsOf(text: string): number[] {
    const ids: number[] = [];
    for (const piece of text.split(/[\s/]/)) {
      if (piece === "") continue;
      let known = this.#wordIds.get(piece);
      if (!known) {
        known = wordsOf(piece)
          .filter((word) => !isStopWord(word))
          .map((word) => this.#vocabulary.add(word));
        this.#wordIds.set(piece, known);
      }
      for (const id of known) ids.push(id);
    }
    return ids;
  }

  #meant({ word, joined }: Term): Map<number, number> {
    const synonyms = this.#synonyms.get(stem(word)) ?? [];
    // "pass word" matches "password".
    const wholes = joined.filter((whole) => this.#vocabulary.has(whole));
    return this.#vocabulary.meant(word, [...synonyms, ...wholes]);
  }

  /** Returns how many documents have the best matching words. */
  #spread(meant: ReadonlyMap<number, number>): number {
    const best = Math.max(0, ...meant.values());
    let spread = 0;
    for (const [id, likeness] of meant)
      if (likeness === best) spread += (this.#postings[id]?.length ?? 0) / 2;
    return spread;
  }
}

/** Returns the higher value of each key. */
function highest(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): Map<number, number> {
  const values = new Map(one);
  for (const [key, value] of other)
    values.set(key, Math.max(value, values.get(key) ?? 0));
  return values;
}

function asTerm(word: string): Term {
  return { word, parts: [word], joined: [] };
}
