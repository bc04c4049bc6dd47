/** Where a site is published, such as `https://docs.example.com` and `/api/`. */
export interface SiteUrl {
  origin: string;
  baseUrl: string;
}

/** The target of a URL on a page. */
export type LinkTarget =
  /** A file or page of the site: its decoded path below the base URL, with a leading slash. */
  | { kind: "inside"; path: string; fragment: string; isAbsolute: boolean }
  /** A path of the same host outside the base URL. */
  | { kind: "outside"; path: string }
  | { kind: "external"; url: URL }
  /** Mail, telephone, data and others, which need no check. */
  | { kind: "other" }
  | { kind: "malformed"; reason: string };

const other = new Set(["mailto:", "tel:", "sms:", "data:", "blob:", "about:"]);

/**
 * Resolves a URL as browsers do.
 *
 * @param page path of the page or style sheet below the base URL, with a leading slash
 */
export function resolveUrl(
  href: string,
  page: string,
  { origin, baseUrl }: SiteUrl,
): LinkTarget {
  const here = `${origin}${baseUrl}${encodeURI(page.slice(1))}`;
  const trimmed = href.trim();
  if (/^https?:(?!\/\/[^/])/i.test(trimmed))
    return { kind: "malformed", reason: "it has no host" };
  if (!URL.canParse(trimmed, here))
    return { kind: "malformed", reason: "it is not a URL" };
  const url = new URL(trimmed, here);
  if (url.protocol === "javascript:")
    return { kind: "malformed", reason: "it is a script" };
  if (other.has(url.protocol)) return { kind: "other" };
  if (!/^https?:$/.test(url.protocol))
    return {
      kind: "malformed",
      reason: `browsers do not support ${url.protocol}`,
    };
  if (url.origin !== origin) return { kind: "external", url };
  const path = decode(url.pathname);
  const fragment = decode(url.hash.slice(1).replace(/:~:.*$/, ""));
  if (path === undefined || fragment === undefined)
    return { kind: "malformed", reason: "it contains an invalid % escape" };
  return path.startsWith(baseUrl)
    ? {
        kind: "inside",
        path: path.slice(baseUrl.length - 1),
        fragment,
        isAbsolute: /^https?:/i.test(trimmed),
      }
    : { kind: "outside", path };
}

/** Returns whether a host is on the local machine or network, which readers cannot reach. */
export function isLocalHost(hostname: string): boolean {
  return /^(localhost|.+\.localhost|.+\.local|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+)$/i.test(
    hostname,
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
