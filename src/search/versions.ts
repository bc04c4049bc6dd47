import { searchFolder } from "../config/routes";

/** A version of the reference, each of which has a search of its own. */
export interface SearchVersion {
  /** Empty where there is only one. */
  name: string;
  /** Its folder below the reference; empty for the default version. */
  folder: string;
}

/**
 * The version that a page is of: the default one for all pages beside the reference.
 *
 * @param reference URL of the reference, with the site's base and a slash at its end
 * @param versions the default one first
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

/** Path of a version's search files below the site's base, with a slash at its end. */
export function searchPath({ folder }: Pick<SearchVersion, "folder">): string {
  return `${folder && `${folder}/`}${searchFolder}/`;
}
