import { ExactNumber, exactKey } from "./exact";
import { mapJson } from "./map";

const escaped = /^\$+exactNumber$/;

/**
 * A value as plain data for a page, to be written by any JSON or JavaScript serializer: exact
 * numbers become `{"$exactNumber": "..."}`. Keys that look like it get one more `$`.
 */
export function embed(value: unknown): unknown {
  return mapJson(
    value,
    (leaf) => (leaf instanceof ExactNumber ? leaf.toJSON() : leaf),
    (key) => (escaped.test(key) ? `$${key}` : key),
  );
}

/** The value that `embed` made plain data of; one that is no plain data yet stays as it is. */
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
