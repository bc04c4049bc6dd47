/**
 * Splits a text into lower-case words: `set_password`, `setPassword` and "Set password" all contain
 * `set` and `password`. A camel case word is also kept as a whole: `WebAuthn` gives `webauthn`,
 * `web` and `authn`.
 */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => {
    const parts = partsOf(token);
    return parts.length > 1 ? [token.toLowerCase(), ...parts] : parts;
  });
}

/** Returns the runs of letters and digits in a text, in their original case. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Splits a camel case token into lower-case parts: `LDAPSource` into `ldap` and `source`. */
export function partsOf(token: string): string[] {
  if (token === token.toLowerCase()) return [token];
  return token
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(" ");
}

/** Removes a plural ending: "policies" and "policy" have the same stem. */
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

/** Whether a word is too common to be searched for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
