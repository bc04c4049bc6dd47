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
