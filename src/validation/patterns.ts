import { RE2JS } from "re2js";
import { toRe2 } from "./re2-syntax";
import { TimeLimitError, withinTime } from "./time-limit";

/** How long one text may be matched by what takes more than linear time, in milliseconds. */
export const patternTime = 100;

/** Longer patterns, and those with larger programs, are left to the engine that is timed. */
const longest = 5_000;
const largestProgram = 20_000;

/** Characters times instructions that need no watching: some milliseconds. */
const unwatched = 2_000_000;

/** A pattern of a description, ready to be matched. */
export interface Pattern {
  source: string;
  /** @returns whether it is found in the text; nothing when that took too long to say. */
  find: (text: string) => boolean | undefined;
}

const known = new Map<string, Pattern>();
const mostKnown = 1_000;

/**
 * Reads a pattern as JSON Schema does: an ECMAScript regular expression, with the flag `u` if it
 * can be read so. It is matched in linear time where RE2 knows what it uses. What RE2 does not know
 * (lookaround, backreferences) is matched by backtracking, which is ended after `patternTime`.
 *
 * @throws SyntaxError when it is no regular expression
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function readPattern(source: string): Pattern {
  const remembered = known.get(source);
  if (remembered) return remembered;
  const expression = native(source);
  const linear = expression.unicode ? compileLinear(source) : undefined;
  const pattern = { source, find: linear ?? timed(expression) };
  if (known.size >= mostKnown) known.clear();
  known.set(source, pattern);
  return pattern;
}

/** Whether matching this text was ended before anything could be said. */
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
  if (source.length > longest) return undefined;
  const syntax = toRe2(source);
  if (syntax === undefined) return undefined;
  let compiled: RE2JS;
  try {
    compiled = withinTime(patternTime, () => RE2JS.compile(syntax));
  } catch {
    // A repeat count or a size that RE2 does not take.
    return undefined;
  }
  const size = compiled.programSize();
  if (size > largestProgram) return undefined;
  const watched = whileItLasts((text) => compiled.test(text));
  return (text) =>
    text.length * size > unwatched ? watched(text) : compiled.test(text);
}

function timed(expression: RegExp): Pattern["find"] {
  return whileItLasts((text) => expression.test(text));
}

/** Texts as long as one that took too long are not tried again. */
function whileItLasts(test: (text: string) => boolean): Pattern["find"] {
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
