import { parseJson as parseExactJson } from "../model/numbers/json";
import { isNested, isRecord } from "../model/record";

/**
 * The value of a JSON text, or nothing when the text is something else, or holds a key twice
 * (which JSON.parse passes over).
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

/** A number so long, or so large, that JavaScript may not have it. */
const mayLoseDigits = /[\d.]{16}|\d[eE][-+]?\d/;

/** Strings that a colon follows. */
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
