import { ExactNumber, exactKey } from "./exact";
import { mapJson } from "./map";

const escaped = /^\$+exactNumber$/;

/**
 * Converts a value to plain data that any JSON or JavaScript serializer can write into a page:
 * exact numbers become `{"$exactNumber": "..."}`. Keys that look the same are escaped with another
 * `$`.
 */
export function embed(value: unknown): unknown {
  return mapJson(
    value,
    (leaf) => (leaf instanceof ExactNumber ? leaf.toJSON() : leaf),
    (key) => (escaped.test(key) ? `$${key}` : key),
  );
}

/** Reverses `embed`. A value that was never embedded is returned unchanged. */
export function unembed(data: unknown): unknown {
  if (data instanceof ExactNumber) return data;
  if (Array.isArray(data)) return data.map(unembed);
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === exactKey)
    return new ExactNumber(String(first[1]));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      escaped.test(key) ? key.slice(1) : key,
      unembed(value),
    ]),
  );
}
