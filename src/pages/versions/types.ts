/** A link from a page to a version. */
export interface VersionLink {
  /** Name of the version. */
  name: string;
  /** URL of the page there, below the site's base URL. */
  to: string;
  /** Whether the version lacks the page, so that `to` is the nearest one. */
  isNearest?: true;
  isCurrent?: true;
}

/** The counterparts of one version's pages in the others. */
export interface PageVersions {
  /** Returns links to all versions of a page, newest first. */
  linksOf(page: string): VersionLink[];
  /** Returns the page's counterpart in the default version, for a page of another version. */
  canonicalOf(page: string): string | undefined;
}
