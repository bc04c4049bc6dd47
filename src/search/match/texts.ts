import type { SearchShard } from "../types";
import { stem } from "../words";
import { type Entry, lines } from "./documents";
import type { Query } from "./query";

/** A text that was found. */
export interface FoundText {
  text: string;
  entry: Entry;
  anchor: string;
  score: number;
  words: readonly string[];
}

interface Text {
  text: string;
  /** The text in lower case, with a leading space. */
  searched: string;
  place: string;
}

/** The share of words that a text must contain if the query has more than three. */
const leastShare = 0.75;

/** Finds descriptions, error messages and guides by their text. */
export class TextSearch {
  readonly #texts: Text[] = [];
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  add({ texts }: SearchShard): void {
    const places = lines(texts.place);
    for (const [at, text] of lines(texts.text).entries())
      this.#texts.push({
        ...{ text, place: places[at] ?? "" },
        searched: ` ${text.toLowerCase()}`,
      });
  }

  find({ text: whole, terms }: Query): FoundText[] {
    const starts = terms.map(({ word }) => stem(word));
    const phrase = whole.toLowerCase();
    const results: FoundText[] = [];
    for (const { text, searched, place } of this.#texts) {
      const share =
        starts.filter((start) => hasWord(searched, start)).length /
        starts.length;
      const isComplete = starts.length > 3 ? share >= leastShare : share === 1;
      if (!isComplete) continue;
      const [, number = "", anchor = ""] = /^(\w+)#?(.*)$/.exec(place) ?? [];
      const entry = this.#entries[parseInt(number, 36)];
      if (!entry) continue;
      const isPhrase = starts.length > 1 && searched.includes(phrase);
      const density = Math.min(1, (phrase.length * 2) / text.length);
      // Several words that are scattered over a long text may have nothing to do with each other.
      const isTogether = isPhrase || starts.length === 1;
      const score =
        (isTogether ? 7 : 5) *
        share ** 3 *
        (1 + (isTogether ? 0.5 : 1) * density) *
        (isPhrase ? 1 + 0.25 * starts.length : 1);
      results.push({ ...{ text, entry, anchor, score, words: starts } });
    }
    return results.sort((a, b) => b.score - a.score);
  }
}

function hasWord(searched: string, start: string): boolean {
  for (
    let at = searched.indexOf(start);
    at >= 0;
    at = searched.indexOf(start, at + 1)
  )
    if (!isLetter(searched.charCodeAt(at - 1))) return true;
  return false;
}

/** Whether a character is an ASCII letter or digit, or above ASCII. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127
  );
}
