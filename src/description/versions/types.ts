/** One version in `openapi/versions.yaml`. */
export interface VersionEntry {
  /** What it is called, also in URLs: `2026.8`. */
  name: string;
  source: PackageSource | FileSource;
  /** Whether the site has pages of it, or it is only compared with its neighbours. */
  hasPages: boolean;
}

/** An npm package that brings `schema.yml` along. */
export interface PackageSource {
  package: string;
  version: string;
  /** Of the package's archive: `sha512-` and base64. */
  integrity: string;
  /** An overlay file for the description, which may have been written for another version. */
  overlay?: string;
}

/** A description in the repository. */
export interface FileSource {
  file: string;
  /** Beginnings of the paths that it has; without them, it has the whole API. */
  covers?: string[];
}

/** A description that pages are made of. */
export interface SiteVersion {
  /** Its name in the list; a description of its own has none. */
  name?: string;
  /** Path or URL of the description. */
  location: string;
  /** An overlay file that may have been written for another version. */
  overlay?: string;
  /** The licence that its facts are published under, a file. */
  license?: string;
  /** Where its pages lie below the reference: nothing for the default version, else its name. */
  folder: string;
}
