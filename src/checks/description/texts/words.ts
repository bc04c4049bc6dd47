/** Words that carry no fact of their own. */
const stopWords = new Set(
  (
    "a an and are as at be been but by can for from get has have if in into is it its list no not of on " +
    "one or so that the their them then there they this to was what when which who will with you your"
  ).split(" "),
);

/** The words of a text in lower case; identifiers fall apart at underscores. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that say something, each in a rough stem, so that singular and plural are the same. */
export function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
}

/** Strips the commonest English endings; right enough to compare words, not to show them. */
export function stem(word: string): string {
  return word
    .replace(/(ies)$/, "y")
    .replace(/(ing|ed|es|s)$/, "")
    .replace(/e$/, "");
}

/** The sentences of a Markdown text; code spans and list marks do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?:])\s+(?=[\p{Lu}`-])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/**
 * A sentence in the form in which templates show: lower case, without punctuation, and with a
 * blank for each word that the subject itself supplies.
 */
export function sentenceForm(sentence: string, subject: Set<string>): string {
  return wordsOf(sentence)
    .map((word) => (subject.has(stem(word)) ? "_" : word))
    .join(" ");
}

/** How much two texts share, from 0 to 1: common runs of three words among all of them. */
export function similarity(one: Set<string>, other: Set<string>): number {
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common++;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** All runs of three words in a sequence. */
export function shingles(words: string[]): Set<string> {
  return new Set(
    words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")),
  );
}
