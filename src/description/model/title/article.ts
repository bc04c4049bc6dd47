const lettersWithVowelSound = /^[AEFHILMNORSX]/;
const wordsSaidAsOne = new Set(["RAC", "RADIUS", "SAML", "SCIM", "CAPTCHA"]);
const consonantSound = /^(?:uni|use|eu|one\b)/i;

/** Puts "a" or "an" before a name, depending on the sound of its first word. */
export function withArticle(name: string): string {
  return `${startsWithVowelSound(name) ? "an" : "a"} ${name}`;
}

function startsWithVowelSound(name: string): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? "";
  if (/^[a-z]$/i.test(word))
    return lettersWithVowelSound.test(word.toUpperCase());
  if (word === "mTLS") return true;
  if (isSpelledOut(word)) return lettersWithVowelSound.test(word);
  if (consonantSound.test(word)) return false;
  return /^[aeiou]/i.test(word);
}

function isSpelledOut(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !wordsSaidAsOne.has(word);
}
