/**
 * Lists the URLs of a `srcset`. Candidates are separated by commas and white space; URLs may
 * contain commas.
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
