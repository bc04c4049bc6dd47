import { TimeLimitError, withinTime } from "./time-limit";

/** How long checking one value may take, in milliseconds. */
export const checkTime = 500;

/** What a check found, or why there is nothing to say. */
export type CheckResult<T> =
  { result: T; reason?: undefined } | { result?: undefined; reason: string };

const slow = {
  reason: `its oneOf, anyOf, allOf or patterns take longer than ${checkTime} ms.`,
};
const deep = { reason: "it has too many levels or alternatives." };

/**
 * Makes a check of values one that comes to an end: it is ended after `checkTime`, and values as
 * large as one that took too long are not tried again.
 *
 * @param prepare makes the check, when the first value comes
 */
export function createChecker<T>(
  prepare: () => (value: unknown) => T,
): (value: unknown) => CheckResult<T> {
  let check: ((value: unknown) => T) | undefined;
  let limit = Infinity;
  return (value) => {
    if (limit < Infinity && sizeOf(value) >= limit) return slow;
    try {
      const ready = (check ??= prepare());
      return { result: withinTime(checkTime, () => ready(value)) };
    } catch (error) {
      if (error instanceof RangeError) return deep;
      if (!(error instanceof TimeLimitError)) throw error;
      limit = sizeOf(value);
      return slow;
    }
  };
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
