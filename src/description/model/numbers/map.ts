import { isNested } from "../record";
import { ExactNumber } from "./exact";

/** Returns a copy of a JSON value with its leaves, and optionally its keys, changed. */
export function mapJson(
  value: unknown,
  leaf: (value: unknown) => unknown,
  rename: (key: string) => string = (key) => key,
): unknown {
  if (Array.isArray(value))
    return value.map((item) => mapJson(item, leaf, rename));
  if (!isNested(value)) return leaf(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      rename(key),
      mapJson(member, leaf, rename),
    ]),
  );
}

/**
 * Replaces exact numbers by the nearest JavaScript numbers, for code that only supports those, such
 * as validators.
 */
export function approximate(value: unknown): unknown {
  return mapJson(value, (leaf) =>
    leaf instanceof ExactNumber ? leaf.valueOf() : leaf,
  );
}
