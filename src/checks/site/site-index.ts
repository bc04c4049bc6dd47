import { readFile } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "../../pages/generate/synchronize";
import { CheckError } from "../report/check";
import type { SiteUrl } from "./url";
import type { Link, PageFacts } from "./page-facts";
import { cssLinks } from "./read-css";
import { readPage } from "./read-page";

/** Everything that a built site has and names, read before anything is judged. */
export interface SiteIndex {
  /** Folder of the site. */
  folder: string;
  url: SiteUrl;
  /** By the URL that a static host serves it at: `/docs/guides/`. */
  pages: Map<string, PageFacts>;
  /** Every file, with a slash in front. */
  files: Set<string>;
  /** Paths of pages and files by their lower-case form, to find a wrong case. */
  byLowerCase: Map<string, string>;
  styles: { file: string; links: Link[] }[];
}

/**
 * Reads a built site.
 *
 * @param fallback where the site is published, when its pages do not say it
 * @throws CheckError when there is no page in the folder
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

/** What most canonical URLs begin with, before the path of their page. */
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
