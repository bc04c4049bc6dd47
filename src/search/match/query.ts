import { isStopWord, partsOf, tokensOf } from "../words";

/** What a reader has typed. */
export interface Query {
  text: string;
  /** The words to be found, in lower case. */
  terms: Term[];
  /** A path or a URL, by its segments. */
  segments: string[] | undefined;
  /** An HTTP method that stands in front, in lower case. */
  method: string | undefined;
  /** Whether it is written as names are: `is_superuser`, `pageSize`. */
  isIdentifier: boolean;
}

/** A word of a query. */
export interface Term {
  word: string;
  /** Its parts, where it is in camel case. */
  parts: string[];
  /** What it makes together with its neighbors: "pass word" may be one word. */
  joined: string[];
}

/** More words than anyone types are those of a text that was pasted by mistake. */
const mostWords = 16;

const methods = "get|post|put|patch|delete|head|options|trace";
const leadingMethod = new RegExp(`^(?:curl\\s.*?-X\\s*)?(${methods})\\b`, "i");

/** Reads what has been typed or pasted. */
export function parseQuery(input: string): Query {
  const text = input.trim();
  const segments = segmentsOf(text);
  const [, method] = leadingMethod.exec(text) ?? [];
  const words = tokensOf(text).slice(0, mostWords);
  const all = words.map((token, index) => ({
    word: token.toLowerCase(),
    parts: partsOf(token),
    joined: [words.slice(index - 1, index + 1), words.slice(index, index + 2)]
      .filter(({ length }) => length === 2)
      .map((pair) => pair.join("").toLowerCase()),
  }));
  const terms = all.filter(({ word }) => !isStopWord(word));
  return {
    text,
    terms: unique(terms.length > 0 ? terms : all),
    segments,
    method: segments && method?.toLowerCase(),
    isIdentifier: /^\S*(?:[_.:]|[a-z][A-Z])\S+$/.test(text),
  };
}

/** The segments of the path in a text: of a URL, of a request line, or alone. */
function segmentsOf(text: string): string[] | undefined {
  const [found] =
    /https?:\/\/[^\s'"]+/.exec(text) ??
    /(?:^|\s)[^\s'"]*\/[^\s'"]*/.exec(text) ??
    [];
  if (found === undefined) return undefined;
  const path = found
    .trim()
    .replace(/^https?:\/\/[^/]*/, "")
    .replace(/[?#].*$/, "");
  const segments = path.split("/").filter((segment) => segment !== "");
  return segments.length > 0 ? segments.map(decode) : undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A text without what separates its words, to compare names however they are written. */
export function compact(text: string): string {
  return text.replace(/[\s_-]+/g, "").toLowerCase();
}

function unique(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.word, term])).values()];
}
