import deburr from "lodash/deburr";
import kebabCase from "lodash/kebabCase";

/**
 * How names become the last part of a URL: `kebab-case` as docusaurus-plugin-openapi-docs writes
 * them (`o-auth-2`), `words` as people do (`oauth2`).
 */
export type SlugStyle = "kebab-case" | "words";

/** Bytes that a slug in words has at most; a longer one is cut at a word. */
const limit = 160;

/** Names in which a capital letter begins no word. */
const inseparable =
  /OAuth|GitHub|GitLab|GraphQL|JavaScript|TypeScript|WebAuthn|OpenID|MySQL|PostgreSQL|YouTube|PayPal|LinkedIn|macOS|iOS|eTag/g;

/**
 * The slug of a name: lower-case words of letters and digits, joined by hyphens. It is empty when
 * the name has neither letters nor digits.
 */
export function slugOf(name: string, style: SlugStyle): string {
  return style === "kebab-case" ? kebabCase(name) : cut(wordsOf(name));
}

function wordsOf(name: string): string[] {
  const words = deburr(name.normalize("NFKC"))
    .replace(/['’]/g, "")
    .replace(
      inseparable,
      (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    // The plural of an acronym is one word: "APIs".
    .replace(/(\p{Lu}{2,})s(?!\p{Ll})/gu, "$1S")
    // "userName", "v1Users"
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, "$1-")
    // "HTTPServer", and "AUser", but not "IPv4"
    .replace(/(\p{Lu}{2,}|A)(?=\p{Lu}\p{Ll})/gu, "$1-")
    .toLowerCase()
    .normalize("NFC")
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ?? [];
}

function cut(words: string[]): string {
  const whole = words.join("-");
  if (bytesOf(whole) <= limit) return whole;
  const kept: string[] = [];
  for (const word of words) {
    if (bytesOf([...kept, word].join("-")) > limit) break;
    kept.push(word);
  }
  return (
    kept.join("-") ||
    Array.from(whole)
      .slice(0, limit / 4)
      .join("")
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
