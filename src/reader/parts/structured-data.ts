/** A page's structured data; URLs are absolute. */
export interface DescribedPage {
  title: string;
  description: string;
  url: string;
  /** Version of the API that the page documents. */
  version?: string | undefined;
  /** Whether the page documents one operation or schema. */
  isReference: boolean;
  site: { name: string; url: string };
}

/**
 * Describes a page for search engines.
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
 * Returns a page's breadcrumbs for search engines.
 *
 * @param steps from the first page on; steps without a page are omitted
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

/** Returns a page's canonical URL, with a trailing slash. */
export function pageUrl(siteUrl: string, path: string): string {
  return `${siteUrl}${path.replace(/\/?$/, "/")}`;
}
