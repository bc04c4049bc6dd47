import { throttled } from "./errors";

export interface Rate {
  /** How many requests are allowed within `seconds`. */
  requests: number;
  /** Length of a window in seconds. */
  seconds: number;
}

/** High enough for any browser, low enough to stop a runaway loop. */
export const defaultRate: Rate = { requests: 30_000, seconds: 10 };

/**
 * Creates a rate limiter with fixed windows.
 * @returns a function to call for each request; it throws an `ApiError` 429 above the limit
 */
export function createLimiter({ requests, seconds }: Rate, now = Date.now) {
  let start = now();
  let count = 0;
  return (): void => {
    const time = now();
    if (time - start >= seconds * 1000) {
      start = time;
      count = 0;
    }
    if (++count > requests)
      throw throttled(
        Math.max(1, Math.ceil((start + seconds * 1000 - time) / 1000)),
      );
  };
}
