/** The target of a request, without the host. */
export interface RequestTarget {
  /** Percent-encoded, with dot segments resolved; starts with a slash. */
  pathname: string;
  /** With the question mark; empty if there is none. */
  search: string;
}

/**
 * Parses a request target: a path, or an absolute URL as sent to proxies. A path that starts with
 * two slashes is still a path.
 *
 * @returns undefined for other forms, such as `*`
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function parseTarget(target = "/"): RequestTarget | undefined {
  const url = target.startsWith("/") ? `http://localhost${target}` : target;
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) ? { pathname, search } : undefined;
}

/**
 * Splits a path into decoded segments; the last is empty if the path ends with a slash.
 *
 * @returns undefined if no file of a site can have this path, because a segment is empty, hidden,
 *   leaves its folder or cannot be decoded
 */
export function segmentsOf(pathname: string): string[] | undefined {
  const encoded = pathname.slice(1).split("/");
  const segments: string[] = [];
  for (const [index, part] of encoded.entries()) {
    const segment = decode(part);
    const isLast = index === encoded.length - 1;
    if (segment === undefined || (segment === "" && !isLast)) return undefined;
    if (/[/\\\0]/.test(segment)) return undefined;
    if (segment.startsWith(".") && segment !== ".well-known") return undefined;
    segments.push(segment);
  }
  return segments;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
