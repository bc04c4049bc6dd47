import { stem } from "../words";
import { distance, tolerance } from "./distance";

/** The words of an index, by numbers. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();

  /** The number of a word, which is added when it is new. */
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

  /** Whether a word is there, in the plural or not. */
  has(word: string): boolean {
    return this.#byStem.has(stem(word));
  }

  /**
   * The words that a reader may mean by one, by their numbers, each with how likely: 1 for the word
   * itself.
   *
   * @param synonyms of the word
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

  /** Adds the words with the stem of one. */
  #note(found: Map<number, number>, word: string, weight: number): void {
    for (const id of this.#byStem.get(stem(word)) ?? [])
      if (weight > (found.get(id) ?? 0)) found.set(id, weight);
  }

  #addMisspelled(found: Map<number, number>, word: string): void {
    const limit = tolerance(word.length);
    if (limit === 0) return;
    for (const [id, candidate] of this.words.entries()) {
      const whole = distance(word, candidate, limit);
      let weight = whole <= limit ? 0.8 - 0.15 * whole : 0;
      // A word that is still being typed has its error in the beginning.
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

/** What "creating" and "created" have in common with "create" and "creation". */
function withoutEnding(word: string): string | undefined {
  const [, start] = /^(.{4,})(?:ing|ed|ion|e)$/.exec(word) ?? [];
  return start;
}
