import type { Operation } from "../types";

/**
 * Returns the title that the description gives an operation: `x-displayName`, otherwise the
 * summary.
 *
 * @returns `undefined` if both are empty
 */
export function givenTitle(operation: Operation): string | undefined {
  const name = operation["x-displayName"];
  return [name, operation.summary]
    .filter((text) => typeof text === "string")
    .map((text) => text.trim())
    .find((text) => text !== "");
}
