import { readFile } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "../../pages/generate/synchronize";
import { CheckError } from "../report/check";
import type { SiteUrl } from "./url";
import type { Link, PageFacts } from "./page-facts";
import { cssLinks } from "./read-css";
import { readPage } from "./read-page";

/** The contents of a built site, read before anything is checked. */
export interface SiteIndex {
  folder: string;
  url: SiteUrl;
  /** Pages by URL path, as static hosts serve them: `/docs/guides/`. */
  pages: Map<string, PageFacts>;
  /** All files, with a leading slash. */
  files: Set<string>;
  /** Paths of pages and files by their lower-case form, to detect wrong case. */
  byLowerCase: Map<string, string>;
  styles: { file: string; links: Link[] }[];
}

/**
 * Reads a built site.
 *
 * @param fallback URL of the site, used if its pages do not state it
 * @throws {CheckError} if the folder has no pages
 */
export async function indexSite(
  folder: string,
  fallback: SiteUrl,
): Promise<SiteIndex> {
  const names = (await listFiles(folder)).sort();
  const pages = new Map<string, PageFacts>();
  const styles: SiteIndex["styles"] = [];
  for (const name of names) {
    if (!/\.(html|css)$/.test(name)) continue;
    const text = await readFile(path.join(folder, name), "utf8");
    if (name.endsWith(".css")) {
      const links = cssLinks(text).map((link) => ({
        ...{ ...link, from: "css", isAsset: true, isOutsideContent: false },
      }));
      styles.push({ file: name, links });
    } else {
      const facts = readPage(name, text);
      pages.set(facts.path, facts);
    }
  }
  if (pages.size === 0)
    throw new CheckError(
      `There is no page in ${folder}. Build the site first: npm run build`,
    );
  const files = new Set(names.map((name) => `/${name}`));
  return {
    folder,
    url: publishedAt([...pages.values()]) ?? fallback,
    pages,
    files,
    byLowerCase: new Map(
      [...files, ...pages.keys()].map((one) => [one.toLowerCase(), one]),
    ),
    styles,
  };
}

/** Returns the most common base of canonical URLs, without the path of their page. */
function publishedAt(pages: readonly PageFacts[]): SiteUrl | undefined {
  const counts = new Map<string, number>();
  for (const { canonicals, path: page } of pages) {
    const [canonical] = canonicals;
    if (!canonical || !URL.canParse(canonical.url)) continue;
    const { href } = new URL(canonical.url);
    const own = encodeURI(page);
    if (!href.endsWith(own)) continue;
    const start = href.slice(0, href.length - own.length);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const { origin, pathname } = new URL(`${most[0]}/`);
  return { origin, baseUrl: pathname };
}
