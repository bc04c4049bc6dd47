/** Whether script on this page can talk to a server. */
export type Reach =
  /** It answers, and lets the page read the answer. */
  | "open"
  /** It answers, but does not allow this page's origin. */
  | "closed"
  /** No answer: script cannot tell a wrong name from a refused connection. */
  | "unreachable"
  /** The browser does not let the page ask: plain http is for this computer only. */
  | "insecure";

/**
 * Asks a server without credentials: first so that the answer may be read, then blindly.
 *
 * @param url an address that answers anonymous GET requests.
 * @param origin of the page.
 */
export async function reach(
  url: string,
  origin: string,
  options: { fetch?: typeof fetch; signal?: AbortSignal } = {},
): Promise<Reach> {
  const ask = options.fetch ?? fetch;
  const init: RequestInit = {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    ...(options.signal && { signal: options.signal }),
  };
  const target = new URL(url);
  if (
    target.protocol === "http:" &&
    target.origin !== origin &&
    !isLoopback(target.hostname)
  ) {
    return "insecure";
  }
  try {
    await ask(url, init);
    return "open";
  } catch {
    options.signal?.throwIfAborted();
  }
  try {
    await ask(url, { ...init, mode: "no-cors" });
    return "closed";
  } catch {
    options.signal?.throwIfAborted();
    return "unreachable";
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
