const allowed = new Set(["http:", "https:", "mailto:"]);

/**
 * Returns the URL of a link from a description, or undefined if it is unsafe. Allowed are http,
 * https and mailto URLs, URLs within the site, and anchors.
 */
export function safeUrl(href: string): string | undefined {
  // Browsers ignore these characters, so `java\nscript:` must be checked without them.
  const url = href.replace(/[\u0000-\u0020]/g, "");
  if (url === "" || url.startsWith("//") || url.includes("\\"))
    return undefined;
  if (!/^[^/?#]*:/.test(url)) return /^[/#]/.test(url) ? url : undefined;
  try {
    return allowed.has(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
