import { readFile } from "node:fs/promises";
import path from "node:path";
import { Parser } from "htmlparser2";
import { resolveUrl } from "./url";
import type { DiagnosticText } from "../../description";
import { didYouMean } from "../../description/did-you-mean";
import type { PageFacts } from "./page-facts";
import type { SiteIndex } from "./site-index";

/** A URL of a sitemap, with its offset in the file. */
export interface SitemapEntry {
  url: string;
  offset: number;
}

/** A problem in a sitemap: a wrong entry, or a missing page. */
export type SitemapFault = DiagnosticText &
  ({ offset: number } | { page: PageFacts });

export const sitemapFile = "sitemap.xml";

/** Reads the `<loc>` elements of a sitemap, in order. */
export function readSitemap(xml: string): SitemapEntry[] {
  const entries: SitemapEntry[] = [];
  let entry: SitemapEntry | undefined;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === "loc") entry = { url: "", offset: parser.endIndex + 1 };
      },
      ontext(text) {
        if (entry) entry.url += text;
      },
      onclosetag() {
        if (entry) entries.push({ ...entry, url: entry.url.trim() });
        entry = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return entries;
}

/**
 * Compares the sitemap with the pages in both directions; pages with `noindex` must not be listed.
 */
export async function checkSitemap(site: SiteIndex): Promise<SitemapFault[]> {
  if (!site.files.has(`/${sitemapFile}`))
    return [
      {
        rule: "sitemap",
        message: "The site has no sitemap.",
        hint: "Add @docusaurus/plugin-sitemap to the configuration.",
        offset: 0,
      },
    ];
  const xml = await readFile(path.join(site.folder, sitemapFile), "utf8");
  const faults: SitemapFault[] = [];
  const listed = new Set<string>();
  for (const { url, offset } of readSitemap(xml)) {
    const target = resolveUrl(url, "/", site.url);
    const page = target.kind === "inside" ? target.path : undefined;
    if (page === undefined || !/^https?:/.test(url))
      report(`${url} is not a URL of this site.`, offset);
    else if (!site.pages.has(page))
      report(
        `${url} names a page that the site does not have.`,
        offset,
        didYouMean(page, site.pages.keys(), "Correct the URL, or remove it."),
      );
    else if (listed.has(page)) report(`${url} appears twice.`, offset);
    if (page !== undefined) listed.add(page);
  }
  for (const page of site.pages.values())
    if (isPublic(page, site) && !listed.has(page.path))
      faults.push({
        rule: "sitemap-missing",
        message: `The sitemap does not name ${page.path}.`,
        hint: "Remove the page from ignorePatterns, or mark it as noindex.",
        page,
      });
  return faults;

  function report(message: string, offset: number, hint?: string): void {
    const usual = "Build the site again, with the right url and baseUrl.";
    faults.push({ rule: "sitemap", message, hint: hint ?? usual, offset });
  }
}

/**
 * Returns whether the sitemap lists a page; one with another canonical URL is listed under that.
 */
function isPublic(
  { isIndexed, refresh, path: page, canonicals: [canonical] }: PageFacts,
  site: SiteIndex,
): boolean {
  if (!isIndexed || refresh || page === "/404.html") return false;
  if (!canonical) return true;
  const target = resolveUrl(canonical.url, page, site.url);
  return target.kind !== "inside" || target.path === page;
}
