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

/**
 * Returns why a browser cannot send a header, or undefined if it can.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-value
 */
export function headerProblem(name: string, value: string): string | undefined {
  if (isForbiddenHeader(name)) {
    return `Browsers do not let a page set the header ${name}; use the cURL command instead.`;
  }
  if (/[\0\r\n]/.test(value)) {
    return `The value of the header ${name} must be one line.`;
  }
  if (/[^\0-\xff]/.test(value)) {
    return `The value of the header ${name} has characters beyond Latin-1, which headers cannot carry.`;
  }
  return undefined;
}
