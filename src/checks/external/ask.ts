import { type Failure, failureOf, statusOutcome } from "./failure";
import type { Manners, Outcome } from "./outcome";
import type { Queue } from "./queue";
import { retryAfterMs } from "./retry-after";

/**
 * Asks whether something is at a URL: by HEAD, and by GET where a server does not like HEAD.
 * Bodies are never read. What may pass is tried again, as the server wishes or after a while.
 */
export async function ask(
  address: string,
  manners: Manners,
  queue: Queue,
): Promise<Outcome> {
  let outcome: Outcome = { kind: "unsure", reason: "it was not asked" };
  for (let attempt = 1; attempt <= manners.attempts; attempt++) {
    const answer = await follow(address, manners, queue);
    outcome = answer.outcome;
    if (answer.retryMs === undefined || attempt === manners.attempts) break;
    const wait = Math.max(
      answer.retryMs,
      manners.backoffMs * 2 ** (attempt - 1),
    );
    if (wait > manners.longestWaitMs) break;
    if (answer.retryMs > 0) queue.hold(new URL(address).host, answer.retryMs);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return outcome;
}

interface Attempt {
  outcome: Outcome;
  /** Whether it is worth another attempt, and how long to wait at least. */
  retryMs?: number | undefined;
}

/** One attempt, over all redirects. */
async function follow(
  address: string,
  manners: Manners,
  queue: Queue,
): Promise<Attempt> {
  const met = new Set<string>();
  let url = address;
  let lasting: string | undefined;
  let isLasting = true;
  for (let step = 0; step <= manners.redirects; step++) {
    if (met.has(url))
      return {
        outcome: { kind: "loop", reason: `${url} leads round in a circle` },
      };
    met.add(url);
    const answer = await request(url, manners, queue);
    if ("failure" in answer)
      return {
        outcome: answer.failure.outcome,
        retryMs: answer.failure.mayPass ? 0 : undefined,
      };
    const { status, headers } = answer;
    const location = headers.get("location");
    if (status < 300 || status > 399 || status === 304 || location === null)
      return judged(status, headers, lasting);
    if (!URL.canParse(location, url))
      return {
        outcome: {
          kind: "gone",
          reason: `it leads on to ${location}, which is no address`,
        },
      };
    url = new URL(location, url).href.replace(/#.*$/, "");
    if (!/^https?:/.test(url))
      return { outcome: { kind: "gone", reason: `it leads on to ${url}` } };
    isLasting &&= status === 301 || status === 308;
    if (isLasting) lasting = url;
  }
  return {
    outcome: {
      kind: "loop",
      reason: `it leads on more than ${String(manners.redirects)} times`,
    },
  };
}

function judged(
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

/** Statuses that a server may have for HEAD alone. */
const notForHead = new Set([
  400, 401, 403, 404, 405, 406, 410, 429, 500, 501, 503,
]);

async function request(
  url: string,
  manners: Manners,
  queue: Queue,
): Promise<{ status: number; headers: Headers } | { failure: Failure }> {
  const head = await send("HEAD", url, manners, queue);
  if ("status" in head && !notForHead.has(head.status)) return head;
  // A server that asks to wait means every method.
  if ("status" in head && head.headers.has("retry-after")) return head;
  if ("failure" in head && !head.failure.mayPass) return head;
  return send("GET", url, manners, queue);
}

function send(
  method: string,
  url: string,
  { timeoutMs }: Manners,
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
