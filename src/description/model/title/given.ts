import type { Operation } from "../types";

/**
 * The title that the description itself gives an operation: `x-displayName`, or else the summary.
 *
 * @returns undefined when neither has a text
 */
export function givenTitle(operation: Operation): string | undefined {
  const name = operation["x-displayName"];
  return [name, operation.summary]
    .filter((text) => typeof text === "string")
    .map((text) => text.trim())
    .find((text) => text !== "");
}
