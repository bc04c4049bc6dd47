/** What a request is for, without the host. */
export interface RequestTarget {
  /** Percent-encoded, dot segments resolved; begins with a slash. */
  pathname: string;
  /** With its question mark, or empty. */
  search: string;
}

/**
 * Reads the target of a request: a path, or a whole URL as proxies get it. A path that begins with
 * two slashes stays a path.
 *
 * @returns undefined for what is neither, as `*`
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function parseTarget(target = "/"): RequestTarget | undefined {
  const url = target.startsWith("/") ? `http://localhost${target}` : target;
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) ? { pathname, search } : undefined;
}

/**
 * The names that a path is made of, decoded; the last is empty when the path ends with a slash.
 *
 * @returns undefined when no file of a site can have this path: a segment is empty, hidden, leads
 *   out of its folder, or cannot be decoded
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
