/** The compared versions and all operations; the browser fetches it. */
export interface ChangelogIndex {
  /** URL of the changelog, below the site's base URL. */
  changelog: string;
  /** Newest first. */
  pairs: VersionPair[];
  /**
   * Operations of all versions, newest first, with one entry for each id that an operation has had.
   */
  operations: IndexedOperation[];
}

/** Names of two compared versions. */
export interface VersionPair {
  from: string;
  to: string;
  /** URL of the page with the changes, below the site's base URL. */
  page: string;
}

export interface IndexedOperation {
  method: string;
  path: string;
  operationId: string;
  title: string;
}
