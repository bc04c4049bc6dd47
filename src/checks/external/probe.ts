import { type Failure, failureOf, statusOutcome } from "./failure";
import type { RequestLimits, Outcome } from "./outcome";
import type { Queue } from "./queue";
import { retryAfterMs } from "./retry-after";

/**
 * Requests a URL with HEAD, or GET if the server does not support HEAD. Bodies are not read.
 * Temporary failures are retried, after `Retry-After` or a backoff.
 */
export async function probe(
  requested: string,
  limits: RequestLimits,
  queue: Queue,
): Promise<Outcome> {
  let outcome: Outcome = { kind: "unsure", reason: "it was not requested" };
  for (let attempt = 1; attempt <= limits.attempts; attempt++) {
    const response = await follow(requested, limits, queue);
    outcome = response.outcome;
    if (response.retryMs === undefined || attempt === limits.attempts) break;
    const wait = Math.max(
      response.retryMs,
      limits.backoffMs * 2 ** (attempt - 1),
    );
    if (wait > limits.longestWaitMs) break;
    if (response.retryMs > 0)
      queue.hold(new URL(requested).host, response.retryMs);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return outcome;
}

interface Attempt {
  outcome: Outcome;
  /** Minimum delay before another attempt; undefined if there should be none. */
  retryMs?: number | undefined;
}

/** Makes one attempt, following redirects. */
async function follow(
  requested: string,
  limits: RequestLimits,
  queue: Queue,
): Promise<Attempt> {
  const met = new Set<string>();
  let url = requested;
  let lasting: string | undefined;
  let isLasting = true;
  for (let step = 0; step <= limits.redirects; step++) {
    if (met.has(url))
      return {
        outcome: { kind: "loop", reason: `${url} redirects in a loop` },
      };
    met.add(url);
    const response = await request(url, limits, queue);
    if ("failure" in response)
      return {
        outcome: response.failure.outcome,
        retryMs: response.failure.mayPass ? 0 : undefined,
      };
    const { status, headers } = response;
    const location = headers.get("location");
    if (status < 300 || status > 399 || status === 304 || location === null)
      return attemptOf(status, headers, lasting);
    if (!URL.canParse(location, url))
      return {
        outcome: {
          kind: "gone",
          reason: `it redirects to ${location}, which is not a URL`,
        },
      };
    url = new URL(location, url).href.replace(/#.*$/, "");
    if (!/^https?:/.test(url))
      return { outcome: { kind: "gone", reason: `it redirects to ${url}` } };
    isLasting &&= status === 301 || status === 308;
    if (isLasting) lasting = url;
  }
  return {
    outcome: {
      kind: "loop",
      reason: `it redirects more than ${String(limits.redirects)} times`,
    },
  };
}

function attemptOf(
  status: number,
  headers: Headers,
  lasting: string | undefined,
): Attempt {
  const outcome = statusOutcome(status);
  if (outcome.kind === "fine")
    return {
      outcome: lasting === undefined ? outcome : { kind: "moved", to: lasting },
    };
  const mayPass = status === 408 || status === 429 || status >= 500;
  return {
    outcome,
    retryMs: mayPass
      ? retryAfterMs(headers.get("retry-after"), Date.now())
      : undefined,
  };
}

/** Status codes that a server may return for HEAD only. */
const notForHead = new Set([
  400, 401, 403, 404, 405, 406, 410, 429, 500, 501, 503,
]);

async function request(
  url: string,
  limits: RequestLimits,
  queue: Queue,
): Promise<{ status: number; headers: Headers } | { failure: Failure }> {
  const head = await send("HEAD", url, limits, queue);
  if ("status" in head && !notForHead.has(head.status)) return head;
  // Retry-After applies to every method.
  if ("status" in head && head.headers.has("retry-after")) return head;
  if ("failure" in head && !head.failure.mayPass) return head;
  return send("GET", url, limits, queue);
}

function send(
  method: string,
  url: string,
  { timeoutMs }: RequestLimits,
  queue: Queue,
): Promise<{ status: number; headers: Headers } | { failure: Failure }> {
  return queue.run(new URL(url).host, async () => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort(new DOMException("too slow", "TimeoutError"));
    }, timeoutMs);
    try {
      const { status, headers, body } = await fetch(url, {
        method,
        redirect: "manual",
        signal: stop.signal,
        headers: {
          "user-agent": "link-check/1.0",
          accept: "text/html, */*;q=0.8",
        },
      });
      await body?.cancel().catch(() => undefined);
      return { status, headers };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      clearTimeout(timer);
    }
  });
}
