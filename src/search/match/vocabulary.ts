import { stem } from "../words";
import { distance, tolerance } from "./distance";

/** The words of an index, by number. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();

  /** Returns a word's number; a new word is added. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.#ids.set(word, id);
    const root = stem(word);
    const same = this.#byStem.get(root);
    if (same) same.push(id);
    else this.#byStem.set(root, [id]);
    return id;
  }

  /** Whether the vocabulary contains a word, in singular or plural. */
  has(word: string): boolean {
    return this.#byStem.has(stem(word));
  }

  /**
   * Returns the words that a query's word may mean, by number, with their likelihood from 0 to 1.
   *
   * @param synonyms the word's synonyms
   */
  meant(word: string, synonyms: readonly string[] = []): Map<number, number> {
    const found = new Map<number, number>();
    const start = withoutEnding(word);
    for (const [id, candidate] of this.words.entries()) {
      const weight = likeness(candidate, word, start);
      if (weight > 0) found.set(id, weight);
    }
    this.#note(found, word, 0.95);
    for (const synonym of synonyms) this.#note(found, synonym, 0.85);
    const id = this.#ids.get(word);
    if (id !== undefined) found.set(id, 1);
    else if (![...found.values()].some((weight) => weight >= 0.85))
      this.#addMisspelled(found, word);
    return found;
  }

  /** Adds the words with the same stem as a given word. */
  #note(found: Map<number, number>, word: string, weight: number): void {
    for (const id of this.#byStem.get(stem(word)) ?? [])
      if (weight > (found.get(id) ?? 0)) found.set(id, weight);
  }

  #addMisspelled(found: Map<number, number>, word: string): void {
    const limit = tolerance(word.length);
    if (limit === 0) return;
    for (const [id, candidate] of this.words.entries()) {
      const whole = Math.min(
        distance(word, candidate, limit),
        // "outpot" means "outposts" as much as "outpost".
        distance(word, stem(candidate), limit),
      );
      // Two errors, one of them in the first letter, make another word.
      const isNear = whole < 2 || candidate[0] === word[0];
      let weight = isNear && whole <= limit ? 0.8 - 0.15 * whole : 0;
      // Compares the start of longer words too, because the word may still be being typed.
      if (weight === 0 && word.length > 4 && candidate.length > word.length)
        if (distance(word, candidate.slice(0, word.length), 1) <= 1)
          weight = 0.45;
      if (weight > (found.get(id) ?? 0)) found.set(id, weight);
    }
  }
}

function likeness(
  candidate: string,
  word: string,
  start: string | undefined,
): number {
  if (candidate.startsWith(word))
    return 0.55 + (0.35 * word.length) / candidate.length;
  if (start !== undefined && candidate.startsWith(start)) return 0.7;
  return word.length > 3 && candidate.includes(word) ? 0.4 : 0;
}

/** Removes an ending, so that "creating", "created", "create" and "creation" share a stem. */
function withoutEnding(word: string): string | undefined {
  const [, start] = /^(.{4,})(?:ing|ed|ion|e)$/.exec(word) ?? [];
  return start;
}
