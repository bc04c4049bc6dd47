import { TimeLimitError, withinTime } from "./time-limit";

/** Timeout for checking one value, in milliseconds. */
export const checkTime = 500;

/** The result of a check, or the reason why there is none. */
export type CheckResult<T> =
  { result: T; reason?: undefined } | { result?: undefined; reason: string };

const slow = {
  reason: `its oneOf, anyOf, allOf or patterns take longer than ${checkTime} ms.`,
};
const deep = { reason: "it has too many levels or alternatives." };

/**
 * Wraps a check so that it always ends: it is stopped after `checkTime`, and values at least as
 * large as one that timed out are no longer checked.
 *
 * @param prepare creates the check when the first value arrives
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
