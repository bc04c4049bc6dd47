/** The outcome of requesting a URL. */
export type Outcome =
  | { kind: "fine" }
  /** It is somewhere else for good. */
  | { kind: "moved"; to: string }
  | { kind: "gone"; reason: string }
  | { kind: "loop"; reason: string }
  | { kind: "tls"; reason: string }
  /** No host of that name was found. */
  | { kind: "nowhere"; reason: string }
  /** Nobody can say: refused, too slow, out of order. */
  | { kind: "unsure"; reason: string };

/** Limits on requests to other hosts; times in milliseconds. */
export interface RequestLimits {
  timeoutMs: number;
  /** How often a URL is requested before the last response counts. */
  attempts: number;
  /** Before the second attempt; doubled before each further one. */
  backoffMs: number;
  /** The longest `Retry-After` that is waited for; past it, no further attempt is made. */
  longestWaitMs: number;
  /** Requests at a time, to one host and to all. */
  perHost: number;
  inTotal: number;
  /** Between two requests to one host. */
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
