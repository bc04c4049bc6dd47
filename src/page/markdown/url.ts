const allowed = new Set(["http:", "https:", "mailto:"]);

/**
 * The URL of a link from a description, or nothing when following it could run or hide something:
 * only http, https and mailto URLs, URLs within the site and anchors pass.
 */
export function safeUrl(href: string): string | undefined {
  // Browsers drop these when they read a URL, so `java\nscript:` has to be judged without.
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
