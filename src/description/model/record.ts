import { ExactNumber } from "./numbers/exact";

/** Returns whether a value is a JSON object: not an array, null or an exact number. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}

/** Returns whether a value is a JSON object or array. */
export function isNested(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof ExactNumber)
  );
}

/** Returns an object with the same keys and the changed values. */
export function mapValues<T, U>(
  object: Record<string, T>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
