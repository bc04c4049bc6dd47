const forbidden = new Set(
  (
    "accept-charset accept-encoding access-control-request-headers access-control-request-method " +
    "access-control-request-private-network connection content-length cookie cookie2 date dnt " +
    "expect host keep-alive origin referer set-cookie te trailer transfer-encoding upgrade via"
  ).split(" "),
);

/**
 * Whether browsers silently drop this request header when a script sets it.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    forbidden.has(lower) ||
    lower.startsWith("proxy-") ||
    lower.startsWith("sec-")
  );
}
