/** Which versions have been compared, and what calls can be of; the browser fetches it. */
export interface ChangelogIndex {
  /** URL of the changelog, below the site's base. */
  changelog: string;
  /** The newest first. */
  pairs: VersionPair[];
  /** Of all versions, the newest first; once for each id that an operation has had. */
  operations: IndexedOperation[];
}

/** Two versions that have been compared, by their names. */
export interface VersionPair {
  from: string;
  to: string;
  /** URL of the page that lists the changes, below the site's base. */
  page: string;
}

export interface IndexedOperation {
  method: string;
  path: string;
  operationId: string;
  title: string;
}
