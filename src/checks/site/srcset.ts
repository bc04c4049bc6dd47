/**
 * The URLs of a `srcset`: candidates are parted by a comma and white space, a URL itself
 * may hold commas.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function srcsetUrls(srcset: string): string[] {
  const urls: string[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, "");
    const [url = ""] = /^\S+/.exec(rest) ?? [];
    if (url === "") return urls;
    urls.push(url.replace(/,+$/, ""));
    rest = rest.slice(url.length);
    if (!url.endsWith(",")) rest = rest.replace(/^[^,(]*(\([^)]*\)[^,]*)?/, "");
  }
}
