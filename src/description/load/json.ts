import { parseJson as parseExactJson } from "../model/numbers/json";
import { isNested, isRecord } from "../model/record";

/**
 * Parses JSON. Returns `undefined` if the text is not JSON or has a duplicate key (which
 * `JSON.parse` accepts).
 */
export function parseJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  let value: unknown;
  try {
    value = mayLoseDigits.test(text)
      ? parseExactJson(text, "digits")
      : JSON.parse(text);
  } catch {
    return undefined;
  }
  return countKeys(value) === countWrittenKeys(text) ? value : undefined;
}

/** Numbers that are so long or large that JavaScript may change their digits. */
const mayLoseDigits = /[\d.]{16}|\d[eE][-+]?\d/;

/** Counts the strings followed by a colon. */
function countWrittenKeys(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g))
    if (colon) count++;
  return count;
}

function countKeys(value: unknown): number {
  let count = 0;
  const pending = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isRecord(node)) count += Object.keys(node).length;
    if (isNested(node))
      for (const child of Object.values(node)) pending.push(child);
  }
  return count;
}
