import type { IncomingHttpHeaders } from "node:http";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * The origin that the browser used, from the Host header. Only loopback hosts and those allowed
 * at start count, so that a name that someone points at this machine cannot drive the sandbox.
 * @returns undefined for a host that is not allowed
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
 * False when another site's page sends the request. A page without a referrer, as the sandbox's own
 * are, names no origin when it posts a form, so what the browser says of the site counts first.
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
