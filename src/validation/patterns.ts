import { RE2JS } from "re2js";
import { toRe2 } from "./re2-syntax";
import { TimeLimitError, withinTime } from "./time-limit";

/** Timeout for matching one text with the backtracking engine, in milliseconds. */
export const patternTime = 100;

/** Maximum pattern length and program size for the linear engine; others use the timed one. */
const maxSourceLength = 5_000;
const maxProgramSize = 20_000;

/**
 * Maximum product of characters and instructions that runs without a timeout; takes a few
 * milliseconds.
 */
const unwatched = 2_000_000;

/** A pattern of a description that is ready for matching. */
export interface Pattern {
  source: string;
  /** @returns whether the text contains a match; `undefined` if matching timed out */
  find: (text: string) => boolean | undefined;
}

const known = new Map<string, Pattern>();
const maxCached = 1_000;

/**
 * Compiles a pattern as in JSON Schema: an ECMAScript regular expression, with the flag `u` if
 * valid. It is matched in linear time if RE2 supports it. Otherwise (lookaround, backreferences) it
 * is matched by backtracking, which is stopped after `patternTime`.
 *
 * @throws SyntaxError if it is not a regular expression
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function readPattern(source: string): Pattern {
  const remembered = known.get(source);
  if (remembered) return remembered;
  const expression = native(source);
  const linear = expression.unicode ? compileLinear(source) : undefined;
  const pattern = { source, find: linear ?? timed(expression) };
  if (known.size >= maxCached) known.clear();
  known.set(source, pattern);
  return pattern;
}

/** Returns whether matching this text timed out. */
export function tookTooLong(source: string, text: string): boolean {
  return known.get(source)?.find(text) === undefined && known.has(source);
}

function native(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}

function compileLinear(source: string): Pattern["find"] | undefined {
  if (source.length > maxSourceLength) return undefined;
  const syntax = toRe2(source);
  if (syntax === undefined) return undefined;
  let compiled: RE2JS;
  try {
    compiled = withinTime(patternTime, () => RE2JS.compile(syntax));
  } catch {
    // RE2 rejects the repeat count or the size.
    return undefined;
  }
  const size = compiled.programSize();
  if (size > maxProgramSize) return undefined;
  const watched = withTimeout((text) => compiled.test(text));
  return (text) =>
    text.length * size > unwatched ? watched(text) : compiled.test(text);
}

function timed(expression: RegExp): Pattern["find"] {
  return withTimeout((text) => expression.test(text));
}

/** Adds a timeout. Texts at least as long as one that timed out are no longer tried. */
function withTimeout(test: (text: string) => boolean): Pattern["find"] {
  let limit = Infinity;
  return (text) => {
    if (text.length >= limit) return undefined;
    try {
      return withinTime(patternTime, () => test(text));
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      limit = text.length;
      return undefined;
    }
  };
}
