/** Words without information. */
const stopWords = new Set(
  (
    "a an and are as at be been but by can for from get has have if in into is it its list no not of on " +
    "one or so that the their them then there they this to was what when which who will with you your"
  ).split(" "),
);

/** Returns the words of a text in lower case; identifiers are split at underscores. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns the stems of the informative words, so that singular and plural are equal. */
export function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
}

/** Removes common English endings; good enough to compare words, not to display them. */
export function stem(word: string): string {
  return word
    .replace(/(ies)$/, "y")
    .replace(/(ing|ed|es|s)$/, "")
    .replace(/e$/, "");
}

/** Splits a Markdown text into sentences, not at code spans and list markers. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?:])\s+(?=[\p{Lu}`-])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/**
 * Returns a sentence as a template: lower case, without punctuation, and with a blank for each word
 * of the subject.
 */
export function sentenceForm(sentence: string, subject: Set<string>): string {
  return wordsOf(sentence)
    .map((word) => (subject.has(stem(word)) ? "_" : word))
    .join(" ");
}

/** Returns the similarity of two texts, from 0 to 1: the share of common three-word sequences. */
export function similarity(one: Set<string>, other: Set<string>): number {
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common++;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** Returns all sequences of three words. */
export function shingles(words: string[]): Set<string> {
  return new Set(
    words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")),
  );
}
