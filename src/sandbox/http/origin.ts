import type { IncomingHttpHeaders } from "node:http";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Returns the origin that the browser used, from the Host header. Only loopback hosts and the
 * allowed hosts are accepted, which prevents DNS rebinding.
 * @returns undefined if the host is not allowed
 */
export function originOf(
  host: string | undefined,
  allowed: readonly string[],
  secure = false,
): string | undefined {
  if (!host || !(loopback.test(host) || allowed.includes(host)))
    return undefined;
  return `${secure ? "https" : "http"}://${host}`;
}

/**
 * Whether a request comes from a page of the same origin. The sandbox's pages send no referrer, so
 * their forms have the origin `null`; therefore `Sec-Fetch-Site` is checked first.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function sameOrigin(
  headers: IncomingHttpHeaders,
  origin: string,
): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const from = headers.origin;
  return from === undefined || from === origin;
}
