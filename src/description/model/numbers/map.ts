import { ExactNumber } from "./exact";

/** A copy of a JSON value with its leaves, and optionally its keys, changed. */
export function mapJson(
  value: unknown,
  leaf: (value: unknown) => unknown,
  rename: (key: string) => string = (key) => key,
): unknown {
  if (Array.isArray(value))
    return value.map((item) => mapJson(item, leaf, rename));
  if (
    typeof value !== "object" ||
    value === null ||
    value instanceof ExactNumber
  )
    return leaf(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      rename(key),
      mapJson(member, leaf, rename),
    ]),
  );
}

/** A value with JavaScript's nearest numbers, for code that knows no others, such as validators. */
export function approximate(value: unknown): unknown {
  return mapJson(value, (leaf) =>
    leaf instanceof ExactNumber ? leaf.valueOf() : leaf,
  );
}
