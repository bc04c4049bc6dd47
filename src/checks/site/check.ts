import { resolve } from "node:path";
import {
  type Diagnostic,
  type DiagnosticText,
  type SourceLocation,
  siteVersions,
} from "../../description";
import type { Check, CheckOptions } from "../report/check";
import { readBuiltSite } from "./built-site";
import { checkLink } from "./check-link";
import { checkMetadata } from "./metadata";
import { checkMachineFiles } from "./machine";
import type { Link, PageFacts } from "./page-facts";
import { checkBuiltRedirects, readRedirects } from "./redirects";
import type { SiteIndex } from "./site-index";
import { checkSitemap, sitemapFile } from "./sitemap";
import { createSources } from "./sources";
import { olderPages } from "./sources/versions";

/** Checks links, anchors and files of the built site. */
export const links: Check = {
  name: "links",
  purpose:
    "links, anchors, images, styles, sitemap, redirects and Markdown of the built site",
  run: async (options) => checkSite(await readBuiltSite(options), options),
};

/** Returns an id that is the same for a link on a page and in the page's Markdown. */
function linkId(page: string, url: string): string {
  const plain = (text: string) =>
    text.replace(/(?:\/index)?(?:\/|\.md|\.html)?(?=#|$)/, "");
  return `${plain(page)} ${plain(url)}`;
}

/** Finds everything broken in a site, with its location in the sources. */
export async function checkSite(
  site: SiteIndex,
  { root, spec }: Pick<CheckOptions, "root" | "spec">,
): Promise<Diagnostic[]> {
  const sources = createSources(root, spec, site);
  const isOlder = olderPages(siteVersions(spec, { root }));
  const findings = new Map<string, Diagnostic>();
  const reported = new Set<string>();
  const broken = new Set<string>();

  for (const page of site.pages.values()) {
    for (const link of brokenLinks(page, site)) {
      broken.add(linkId(page.path, link.url));
      if (isNew(link.diagnostic, link, page))
        report(link.diagnostic, await sources.ofLink(page, link));
    }
    for (const link of page.emptyLinks) {
      const diagnostic = emptyLink(link.problem, link.url);
      if (isNew(diagnostic, link, page))
        report(diagnostic, await sources.ofLink(page, link));
    }
    for (const again of page.repeatedIds) {
      const diagnostic = repeatedId(again.id);
      if (isNew(diagnostic, again, page))
        report(diagnostic, [await sources.ofId(page, again.id, again.offset)]);
    }
    for (const fault of checkMetadata(page, site, isOlder))
      report(fault, [await sources.ofPage(page)]);
  }
  for (const { file, links: all } of site.styles)
    for (const link of all) {
      const diagnostic = checkLink(link, `/${file}`, site);
      if (diagnostic)
        report(diagnostic, [await sources.inFile(file, link.url, link.offset)]);
    }
  for (const fault of await checkSitemap(site))
    report(fault, [
      "page" in fault
        ? await sources.ofPage(fault.page)
        : await sources.inFile(sitemapFile, "", fault.offset),
    ]);
  for (const { file, offset, url, ...fault } of await checkMachineFiles(site))
    if (url === undefined || !broken.has(linkId(`/${file}`, url)))
      report(fault, [sources.built(file, offset)]);
  for (const { redirect, ...diagnostic } of checkBuiltRedirects(
    await readRedirects(site),
    site,
  )) {
    const { from, to: url, offset } = redirect;
    const page = site.pages.get(from);
    if (page) report(diagnostic, await sources.ofLink(page, { url, offset }));
  }
  return [...findings.values()];

  /**
   * Returns whether to report a finding; parts outside the content, which all pages share, count
   * once.
   */
  function isNew(
    diagnostic: DiagnosticText,
    { isOutsideContent, offset }: { isOutsideContent: boolean; offset: number },
    page: PageFacts,
  ): boolean {
    const where = isOutsideContent ? "" : `${page.path} ${String(offset)}`;
    const id = [diagnostic.rule, diagnostic.message, where].join("\n");
    const isKnown = reported.has(id);
    reported.add(id);
    return !isKnown;
  }

  function report(
    { rule, message, hint }: DiagnosticText,
    places: SourceLocation[],
  ): void {
    for (const place of places) {
      const { file, line, column } = place;
      const key = [rule, resolve(root, file), line, column, message].join("\n");
      findings.set(key, { ...place, rule, severity: "error", message, hint });
    }
  }
}

/** Returns the broken links of a page, each URL once; a redirect page has only its target. */
function brokenLinks(
  page: PageFacts,
  site: SiteIndex,
): (Link & { diagnostic: DiagnosticText })[] {
  const seen = new Set<string>();
  const isPreload = ({ from }: Link) =>
    from === "link[preload]" || from === "link[imagesrcset]";
  const used = new Set(
    page.links.filter((link) => !isPreload(link)).map(({ url }) => url),
  );
  return page.links.flatMap((link) => {
    const id = [link.from, link.isOutsideContent, link.url].join(" ");
    if (seen.has(id) || link.url === page.refresh?.url) return [];
    // React preloads the images of a page in its head; report them only where they are used.
    if (isPreload(link) && used.has(link.url)) return [];
    seen.add(id);
    const diagnostic = checkLink(link, page.path, site);
    return diagnostic ? [{ ...link, diagnostic }] : [];
  });
}

function emptyLink(problem: "url" | "text", url: string): DiagnosticText {
  return problem === "url"
    ? {
        rule: "link-empty",
        message: "A link or file has no URL.",
        hint: "Add one; an element that only triggers an action is a button.",
      }
    : {
        rule: "link-text",
        message: `The link to ${url} has no text.`,
        hint: "Give it a text, an image with alt, or an aria-label.",
      };
}

function repeatedId(id: string): DiagnosticText {
  return {
    rule: "id-duplicate",
    message: `The id ${id} appears more than once; links lead only to the first.`,
    hint: "Give the other one its own name.",
  };
}
