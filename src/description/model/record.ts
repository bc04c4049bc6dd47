import { ExactNumber } from "./numbers/exact";

/** Whether a value is an object in the sense of JSON: no array, not null, no exact number. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}

/** Whether a value has others in it, in the sense of JSON: an object or an array. */
export function isNested(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof ExactNumber)
  );
}
