import { isStopWord, partsOf, tokensOf } from "../words";

/** A parsed query. */
export interface Query {
  text: string;
  /** The words to find, in lower case. */
  terms: Term[];
  /** The segments of a path or URL in the query. */
  segments: string[] | undefined;
  /** The HTTP method before a path, in lower case. */
  method: string | undefined;
  /** Whether the query looks like an identifier: `is_superuser`, `pageSize`. */
  isIdentifier: boolean;
  /** Whether the query begins like a question: "how to sign in". */
  isQuestion: boolean;
}

/** A word of a query. */
export interface Term {
  word: string;
  /** The word's parts if it is in camel case. */
  parts: string[];
  /** The word joined with its neighbours, because "pass word" may mean "password". */
  joined: string[];
}

/** Limits the number of words, in case a long text is pasted by mistake. */
const maxWords = 16;

const methods = "get|post|put|patch|delete|head|options|trace";
const leadingMethod = new RegExp(`^(?:curl\\s.*?-X\\s*)?(${methods})\\b`, "i");

/** Parses the text that was typed or pasted. */
export function parseQuery(input: string): Query {
  const text = input.trim();
  const segments = segmentsOf(text);
  const [, method] = leadingMethod.exec(text) ?? [];
  const words = tokensOf(text).slice(0, maxWords);
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
    isQuestion: /^(?:how|why|what|when|where|which)\s/i.test(text),
    isIdentifier: /^\S*(?:[_.:]|[a-z][A-Z])\S+$/.test(text),
  };
}

/** Returns the segments of a path in a URL, in a request line, or on its own. */
function segmentsOf(text: string): string[] | undefined {
  const [found] =
    /https?:\/\/[^\s'"]+/.exec(text) ??
    /(?:^|\s)[^\s'"]*\/[^\s'"]*/.exec(text) ??
    [];
  if (found === undefined) return undefined;
  const whole = found.trim().replace(/^https?:\/\/[^/]*/, "");
  // Interfaces in one page have their route in the fragment: `/if/admin/#/core/users;page=2`.
  const [, route] = /#(\/[^;?]+)/.exec(whole) ?? [];
  const path = route ?? whole.replace(/[?#].*$/, "");
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

/** Removes separators and case, to compare names regardless of their spelling. */
export function compact(text: string): string {
  return text.replace(/[\s_-]+/g, "").toLowerCase();
}

function unique(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.word, term])).values()];
}
