/** A version in `openapi/versions.yaml`. */
export interface VersionEntry {
  /** Its name, also used in URLs: `2026.8`. */
  name: string;
  source: PackageSource | FileSource;
  /** Whether the site has pages for it; otherwise it is only compared with its neighbours. */
  hasPages: boolean;
}

/** An npm package that contains `schema.yml`. */
export interface PackageSource {
  package: string;
  version: string;
  /** Integrity of the package's archive: `sha512-` and base64. */
  integrity: string;
  /** An overlay file for the description, possibly written for another version. */
  overlay?: string;
}

/** A description in the repository. */
export interface FileSource {
  file: string;
  /** Prefixes of the paths that it covers; without them, it covers the whole API. */
  covers?: string[];
}

/** A description that has pages on the site. */
export interface SiteVersion {
  /** Its name in the list; absent for a single description. */
  name?: string;
  /** Path or URL of the description. */
  location: string;
  /** An overlay file, possibly written for another version. */
  overlay?: string;
  /** The file with the license of its facts. */
  license?: string;
  /**
   * The folder of its pages below the reference: empty for the default version, otherwise its name.
   */
  folder: string;
}
