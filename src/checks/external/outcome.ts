/** The result of requesting a URL. */
export type Outcome =
  | { kind: "fine" }
  /** It has moved permanently. */
  | { kind: "moved"; to: string }
  | { kind: "gone"; reason: string }
  | { kind: "loop"; reason: string }
  | { kind: "tls"; reason: string }
  /** The host name cannot be resolved. */
  | { kind: "nowhere"; reason: string }
  /** Unknown: refused, timed out, or out of order. */
  | { kind: "unsure"; reason: string };

/** Limits on requests to other hosts; times are in milliseconds. */
export interface RequestLimits {
  timeoutMs: number;
  /** Maximum number of requests for a URL. */
  attempts: number;
  /** Delay before the second attempt, doubled for each further one. */
  backoffMs: number;
  /** Maximum `Retry-After` to wait for; if it is longer, there is no further attempt. */
  longestWaitMs: number;
  /** Maximum number of concurrent requests, per host and in total. */
  perHost: number;
  inTotal: number;
  /** Delay between two requests to one host. */
  pauseMs: number;
  redirects: number;
}

export const defaultLimits: RequestLimits = {
  timeoutMs: 15_000,
  attempts: 3,
  backoffMs: 2_000,
  longestWaitMs: 60_000,
  perHost: 2,
  inTotal: 16,
  pauseMs: 250,
  redirects: 8,
};
