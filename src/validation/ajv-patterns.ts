import type { RegExpEngine } from "ajv/dist/types";
import { readPattern } from "./patterns";

/**
 * The pattern engine for Ajv's option `code.regExp`. Patterns of other dialects, which ECMAScript
 * cannot parse, are ignored.
 */
export const ajvPatterns: RegExpEngine = Object.assign(
  (source: string) => ({
    test: (text: string) => find(source, text) ?? false,
    // Ajv caches the engine by this string.
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
