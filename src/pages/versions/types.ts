/** A version as a page of another one links to it. */
export interface VersionLink {
  /** Name of the version. */
  name: string;
  /** URL of the page there, below the site's base. */
  to: string;
  /** What the page is about is not in that version; `to` is the nearest page. */
  isNearest?: true;
  isCurrent?: true;
}

/** What the pages of one version have in the others. */
export interface PageVersions {
  /** All versions, the newest first, for one page. */
  linksOf(page: string): VersionLink[];
  /** The same page in the default version, for a page of another one. */
  canonicalOf(page: string): string | undefined;
}
