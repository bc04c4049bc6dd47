import { throttled } from "./errors";

export interface Rate {
  /** How many requests are allowed... */
  requests: number;
  /** ...within so many seconds. */
  seconds: number;
}

/** Far more than one browser needs, few enough that a runaway loop is stopped. */
export const defaultRate: Rate = { requests: 30_000, seconds: 10 };

/**
 * Counts requests in fixed windows.
 * @returns a function to call for each request
 * @throws {ApiError} 429 from that function, past the rate
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
