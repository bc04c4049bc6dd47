/** What came of asking for a URL. */
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

/** How much is asked of other people's servers, and how long they may take; times in milliseconds. */
export interface Manners {
  timeoutMs: number;
  /** How often a URL is asked for before the last answer counts. */
  attempts: number;
  /** Before the second attempt; doubled before each further one. */
  backoffMs: number;
  /** The longest that `Retry-After` is obeyed; who asks for more is left alone. */
  longestWaitMs: number;
  /** Requests at a time, to one host and to all. */
  perHost: number;
  atAll: number;
  /** Between two requests to one host. */
  pauseMs: number;
  redirects: number;
}

export const usualManners: Manners = {
  timeoutMs: 15_000,
  attempts: 3,
  backoffMs: 2_000,
  longestWaitMs: 60_000,
  perHost: 2,
  atAll: 16,
  pauseMs: 250,
  redirects: 8,
};
