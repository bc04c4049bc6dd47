import { isStopWord, stem, wordsOf } from "../words";
import type { Term } from "./query";
import { Vocabulary } from "./vocabulary";

/** A text of a document, and how much a word counts that is found in it. */
export interface Field {
  text: string;
  weight: number;
}

/** How well each document has one term; no entry for those that lack it. */
export type TermScores = Map<number, number>;

/** A term, the words of the index that it may mean, and the documents that have them. */
export interface FoundTerm {
  term: Term;
  meant: ReadonlyMap<number, number>;
  scores: TermScores;
}

/** Finds documents by their words. Documents have numbers, in the order in which they are added. */
export class Matcher {
  readonly #vocabulary = new Vocabulary();
  /** By word: documents and weights in turn. */
  readonly #postings: number[][] = [];
  /** By document: the words of its title. */
  readonly #titles: number[][] = [];
  /** Texts repeat their words, and paths their segments. */
  readonly #wordIds = new Map<string, number[]>();
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;

  constructor(synonyms: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#synonyms = synonyms;
  }

  get size(): number {
    return this.#titles.length;
  }

  /** @param fields the title first, the others by their weight */
  add(fields: readonly Field[]): void {
    const document = this.#titles.length;
    let title: number[] | undefined;
    for (const { text, weight } of fields) {
      const ids = this.#idsOf(text);
      title ??= ids;
      for (const id of ids) {
        const postings = (this.#postings[id] ??= []);
        // What a document was found by already counts for more.
        if (postings[postings.length - 2] !== document)
          postings.push(document, weight);
      }
    }
    this.#titles.push(title ?? []);
  }

  /** How well each document has a term, with rare words counting for more. */
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

  /** How much of a document's title is meant, from 0 to 1. */
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
   * A term that is no word of the index, as those that it is made of: "pageSize" and "setpassword"
   * are two each.
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

  /** The words that terms were found by. */
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
    // "pass word" is one word.
    const wholes = joined.filter((whole) => this.#vocabulary.has(whole));
    return this.#vocabulary.meant(word, [...synonyms, ...wholes]);
  }

  /** How many documents have the best of the meant words. */
  #spread(meant: ReadonlyMap<number, number>): number {
    const best = Math.max(0, ...meant.values());
    let spread = 0;
    for (const [id, likeness] of meant)
      if (likeness === best) spread += (this.#postings[id]?.length ?? 0) / 2;
    return spread;
  }
}

function asTerm(word: string): Term {
  return { word, parts: [word], joined: [] };
}
