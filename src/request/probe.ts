import { isLoopback } from "./loopback";

/** Whether scripts on this page can communicate with a server. */
export type ProbeResult =
  /** The server responds, and the page may read the response; `json` is set if it is JSON. */
  | { kind: "open"; status: number; mediaType: string; json?: unknown }
  /** The server responds, but does not allow this page's origin. */
  | { kind: "closed" }
  /** No response; scripts cannot distinguish an unknown host from a refused connection. */
  | { kind: "unreachable" }
  /** The browser blocks the request: plain http is allowed only to this computer. */
  | { kind: "insecure" };

/** Timeout in milliseconds. */
const timeout = 10_000;

/**
 * Probes a server without credentials: first with a readable response, then with an opaque one.
 *
 * @param url a URL that accepts anonymous GET requests.
 * @param origin the page's origin.
 */
export async function probe(
  url: string,
  origin: string,
  options: { fetch?: typeof fetch } = {},
): Promise<ProbeResult> {
  const ask = options.fetch ?? fetch;
  const init: RequestInit = {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal: AbortSignal.timeout(timeout),
  };
  const target = new URL(url);
  if (
    target.protocol === "http:" &&
    target.origin !== origin &&
    !isLoopback(target.hostname)
  ) {
    return { kind: "insecure" };
  }
  try {
    return await read(await ask(url, init));
  } catch {
    // Either there was no response or it may not be read; the opaque request distinguishes these.
  }
  try {
    await ask(url, { ...init, mode: "no-cors" });
    return { kind: "closed" };
  } catch {
    return { kind: "unreachable" };
  }
}

async function read(response: Response): Promise<ProbeResult> {
  const mediaType =
    response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
  const open = { kind: "open", status: response.status, mediaType } as const;
  if (!mediaType.endsWith("json")) return open;
  try {
    return { ...open, json: await response.json() };
  } catch {
    return open;
  }
}
