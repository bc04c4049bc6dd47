/** A page, as its structured data names it; URLs are absolute. */
export interface DescribedPage {
  title: string;
  description: string;
  url: string;
  /** Version of the API that the page is about. */
  version?: string | undefined;
  /** Whether it is about one operation or schema. */
  isReference: boolean;
  site: { name: string; url: string };
}

/**
 * What a page is, for search engines.
 *
 * @see https://schema.org/APIReference
 */
export function pageData(page: DescribedPage): object {
  const { title, description, url, version, isReference, site } = page;
  return {
    "@context": "https://schema.org",
    "@type": isReference ? "APIReference" : "TechArticle",
    headline: title,
    description,
    url,
    inLanguage: "en",
    ...(version !== undefined && { version }),
    isPartOf: { "@type": "WebSite", ...site },
  };
}

/**
 * The way to a page, for search engines.
 *
 * @param steps from the first page on; those without a page of their own are left out
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbData(
  steps: readonly { label: string; href?: string | undefined }[],
  siteUrl: string,
): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps
      .flatMap(({ label, href }) =>
        href === undefined || href === "" ? [] : [{ label, href }],
      )
      .map(({ label, href }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: label,
        item: pageUrl(siteUrl, href),
      })),
  };
}

/** The URL that a page has as its canonical one: with a slash at its end. */
export function pageUrl(siteUrl: string, path: string): string {
  return `${siteUrl}${path.replace(/\/?$/, "/")}`;
}
