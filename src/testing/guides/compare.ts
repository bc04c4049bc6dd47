import { isRecord } from "../../description/model/record";
import type { Expectation } from "./extract";

/** Matches any value except null in an expectation. */
const anything = "…";

/**
 * Compares a step's output with the one in its guide, which may be only the relevant part. JSON
 * objects may have additional properties; `"…"` matches any value except null, and additional items
 * at the end of an array. Each line of a text must be contained in a printed line, in order.
 *
 * @returns the difference, or undefined
 */
export function compareOutput(
  { kind, text }: Expectation,
  printed: string,
): string | undefined {
  if (kind === "text") return compareLines(text, printed);
  let actual: unknown;
  try {
    actual = JSON.parse(printed);
  } catch {
    return `is not JSON: ${printed.slice(0, 200) || "(nothing)"}`;
  }
  return compareValue(JSON.parse(text), actual, "");
}

function compareLines(text: string, printed: string): string | undefined {
  const lines = printed.split("\n");
  let from = 0;
  for (const wanted of text.trim().split("\n")) {
    const found = lines.findIndex(
      (line, index) => index >= from && line.includes(wanted.trim()),
    );
    if (found < 0) return `lacks the line "${wanted}" in:\n${printed.trim()}`;
    from = found + 1;
  }
  return undefined;
}

function compareValue(
  wanted: unknown,
  actual: unknown,
  path: string,
): string | undefined {
  if (wanted === anything && actual !== undefined && actual !== null)
    return undefined;
  if (Array.isArray(wanted) && Array.isArray(actual)) {
    const isOpen = wanted.at(-1) === anything;
    const items = isOpen ? wanted.slice(0, -1) : wanted;
    if (!isOpen && actual.length !== items.length)
      return `${path || "the array"} has ${actual.length} items, not ${items.length}`;
    return firstOf(items.entries(), (index, item) =>
      compareValue(item, actual[index], `${path}[${index}]`),
    );
  }
  if (isRecord(wanted) && isRecord(actual))
    return firstOf(Object.entries(wanted), (key, value) =>
      compareValue(value, actual[key], path ? `${path}.${key}` : key),
    );
  return wanted === actual
    ? undefined
    : `${path || "the value"} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`;
}

function firstOf<K, V>(
  entries: Iterable<[K, V]>,
  compare: (key: K, value: V) => string | undefined,
): string | undefined {
  for (const [key, value] of entries) {
    const difference = compare(key, value);
    if (difference) return difference;
  }
  return undefined;
}
