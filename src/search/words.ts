/**
 * The words of a text, in lower case: `set_password`, `setPassword` and "Set password" have the
 * same two. A word in camel case counts as a whole as well: `WebAuthn` is `webauthn`, `web` and
 * `authn`.
 */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => {
    const parts = partsOf(token);
    return parts.length > 1 ? [token.toLowerCase(), ...parts] : parts;
  });
}

/** Runs of letters and digits, as they are written. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The parts of a token in camel case, in lower case: `LDAPSource` has `ldap` and `source`. */
export function partsOf(token: string): string[] {
  if (token === token.toLowerCase()) return [token];
  return token
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(" ");
}

/** A word without the ending of its plural: "policies" and "policy" are one. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss"))
    return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/(?:us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

const stopWords = new Set(
  "a an and are as at be by can do does for from have how i in into is it its me my of on or our than that the their there this to via want was we what when where which why will with you your".split(
    " ",
  ),
);

/** Whether a word says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
