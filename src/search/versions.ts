import { searchFolder } from "../config/routes";

/** A version of the reference, which has its own search. */
export interface SearchVersion {
  /** Empty if there is only one version. */
  name: string;
  /** Folder relative to the reference; empty for the default version. */
  folder: string;
}

/**
 * Returns the version that a page belongs to; pages outside the reference belong to the default
 * one.
 *
 * @param reference URL of the reference, with the site's base and a trailing slash
 * @param versions the default version first
 */
export function versionAt(
  pathname: string,
  reference: string,
  versions: readonly SearchVersion[],
): SearchVersion {
  const found = versions.find(
    ({ folder }) =>
      folder !== "" && pathname.startsWith(`${reference}${folder}/`),
  );
  return found ?? versions[0] ?? { name: "", folder: "" };
}

/**
 * Returns the path of a version's search files relative to the site's base, with a trailing slash.
 */
export function searchPath({ folder }: Pick<SearchVersion, "folder">): string {
  return `${folder && `${folder}/`}${searchFolder}/`;
}
