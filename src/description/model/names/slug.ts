import deburr from "lodash/deburr";
import kebabCase from "lodash/kebabCase";
import { capitalize } from "./capitalize";

/**
 * The style of slugs: `kebab-case` as docusaurus-plugin-openapi-docs writes them (`o-auth-2`), or
 * `words` as people write them (`oauth2`).
 */
export type SlugStyle = "kebab-case" | "words";

/** Maximum length of a slug in `words` style in bytes; a longer one is cut after a word. */
const limit = 160;

/** Names in which a capital letter does not start a new word. */
const inseparable =
  /OAuth|GitHub|GitLab|GraphQL|JavaScript|TypeScript|WebAuthn|OpenID|MySQL|PostgreSQL|YouTube|PayPal|LinkedIn|macOS|iOS|eTag/g;

/**
 * Returns the slug of a name: lower-case words of letters and digits, joined by hyphens. It is
 * empty if the name has no letters or digits.
 */
export function slugOf(name: string, style: SlugStyle): string {
  return style === "kebab-case" ? kebabCase(name) : cut(wordsOf(name));
}

function wordsOf(name: string): string[] {
  const words = deburr(name.normalize("NFKC"))
    .replace(/['’]/g, "")
    .replace(inseparable, (word) => capitalize(word.toLowerCase()))
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
