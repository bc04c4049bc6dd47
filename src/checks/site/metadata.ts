import { resolveUrl } from "./url";
import type { DiagnosticText } from "../../description";
import { checkLink } from "./check-link";
import type { PageFacts } from "./page-facts";
import type { SiteIndex } from "./site-index";

/** A problem in a page's metadata, with the URL concerned. */
export interface MetadataFault extends DiagnosticText {
  url: string;
  offset: number;
}

/**
 * Checks the URLs of a page's metadata: canonical, `og:url`, and alternate languages and formats.
 *
 * @param isOlder returns whether a page is of an older version, whose canonical may be of a newer
 *   one
 */
export function checkMetadata(
  page: PageFacts,
  site: SiteIndex,
  isOlder: (pathname: string) => boolean = () => false,
): MetadataFault[] {
  const faults: MetadataFault[] = [];
  const { origin, baseUrl } = site.url;
  const own = `${origin}${baseUrl}${encodeURI(page.path.slice(1))}`;
  const [canonical, ...others] = page.canonicals;
  if (page.isIndexed && page.path !== "/404.html" && !page.refresh) {
    if (!canonical)
      report(
        "canonical",
        { url: "", offset: 0 },
        "The page has no canonical URL.",
      );
    else if (
      canonical.url !== own &&
      !(isOlder(page.path) && isNewer(canonical.url))
    )
      report(
        "canonical",
        canonical,
        `The canonical URL is ${canonical.url}, which is not the page's own.`,
      );
    for (const other of others)
      report(
        "canonical",
        other,
        `The page has a second canonical URL, ${other.url}.`,
      );
    if (page.ogUrl && page.ogUrl.url !== own)
      report(
        "og-url",
        page.ogUrl,
        `og:url is ${page.ogUrl.url}, which is not the page's own URL.`,
      );
    for (const { url, offset } of page.alternates) alternate(url, offset);
  }
  return faults;

  function isNewer(url: string): boolean {
    const target = resolveUrl(url, page.path, site.url);
    return (
      target.kind === "inside" &&
      site.pages.has(target.path) &&
      !isOlder(target.path)
    );
  }

  function alternate(url: string, offset: number): void {
    const link = { url, from: "link[alternate]", offset };
    const diagnostic = checkLink(
      { ...link, isAsset: false, isOutsideContent: false },
      page.path,
      site,
    );
    const target = resolveUrl(url, page.path, site.url);
    if (diagnostic && target.kind === "inside")
      faults.push({ ...diagnostic, rule: "alternate", url, offset });
  }

  function report(
    rule: string,
    { url, offset }: { url: string; offset: number },
    message: string,
  ): void {
    const hint = `Set it to ${own}; it follows from url, baseUrl and trailingSlash in the configuration.`;
    faults.push({ rule, url, offset, message, hint });
  }
}
