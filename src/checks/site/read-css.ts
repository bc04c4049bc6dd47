/** A URL in a style sheet. */
export interface CssLink {
  url: string;
  offset: number;
}

const tokens =
  /\/\*[\s\S]*?\*\/|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')|url\(\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|([^"')\s]*))\s*\)/gi;

/**
 * Lists the URLs in `url()` and `@import` of a style sheet, in order.
 *
 * @see https://www.w3.org/TR/css-values-4/#urls
 */
export function cssLinks(css: string): CssLink[] {
  const links: CssLink[] = [];
  for (const match of css.matchAll(tokens)) {
    const raw = (match.slice(1) as (string | undefined)[]).find(
      (part) => part !== undefined,
    );
    if (raw === undefined || raw === "") continue;
    const url = raw.replace(/\\\n/g, "").replace(/\\(.)/g, "$1");
    links.push({ url, offset: match.index });
  }
  return links;
}
