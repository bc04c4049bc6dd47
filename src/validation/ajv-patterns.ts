import type { RegExpEngine } from "ajv/dist/types";
import { readPattern } from "./patterns";

/**
 * The engine of patterns for Ajv's option `code.regExp`. Patterns of other languages, which
 * ECMAScript cannot read, are passed over.
 */
export const ajvPatterns: RegExpEngine = Object.assign(
  (source: string) => ({
    test: (text: string) => find(source, text) ?? false,
    // Ajv keeps one engine for all patterns that read the same.
    toString: () => JSON.stringify(source),
  }),
  { code: "ajvPatterns" },
);

function find(source: string, text: string): boolean | undefined {
  try {
    return readPattern(source).find(text);
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}
