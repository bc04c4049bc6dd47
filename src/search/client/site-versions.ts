import siteConfig from "@generated/docusaurus.config";
import { type SearchVersion, searchPath, versionAt } from "../versions";

/** The versions of the reference, the default one first. */
export const siteVersions = (siteConfig.customFields?.["versions"] ??
  []) as SearchVersion[];

/** The version that a page is of. */
export function versionOf(pathname: string): SearchVersion {
  const index = String(siteConfig.customFields?.["indexPage"]);
  const reference = siteConfig.baseUrl + index.replace(/[^/]+\/$/, "").slice(1);
  return versionAt(pathname, reference, siteVersions);
}

/** URL of a version's search files, with a slash at its end. */
export function searchUrl(version: SearchVersion): string {
  return siteConfig.baseUrl + searchPath(version);
}
