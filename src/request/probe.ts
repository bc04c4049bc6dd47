/** Whether script on this page can talk to a server. */
export type ProbeResult =
  /** It responds, and lets the page read the response; `json` is there where the response is JSON. */
  | { kind: "open"; status: number; mediaType: string; json?: unknown }
  /** It responds, but does not allow this page's origin. */
  | { kind: "closed" }
  /** No response: script cannot tell a wrong name from a refused connection. */
  | { kind: "unreachable" }
  /** The browser does not let the page ask: plain http is for this computer only. */
  | { kind: "insecure" };

/** Milliseconds until a server that says nothing counts as unreachable. */
const timeout = 10_000;

/**
 * Asks a server without credentials: first so that the response may be read, then blindly.
 *
 * @param url a URL that accepts anonymous GET requests.
 * @param origin of the page.
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
    // Silent or refused: the blind request tells.
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

/** @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
