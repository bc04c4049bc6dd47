import siteConfig from "@generated/docusaurus.config";
import { type SearchVersion, searchPath, versionAt } from "../versions";

/** The versions of the reference, the default version first. */
export const siteVersions = (siteConfig.customFields?.["versions"] ??
  []) as SearchVersion[];

/** Returns the version that a page belongs to. */
export function versionOf(pathname: string): SearchVersion {
  const index = String(siteConfig.customFields?.["indexPage"]);
  const reference = siteConfig.baseUrl + index.replace(/[^/]+\/$/, "").slice(1);
  return versionAt(pathname, reference, siteVersions);
}

/** Returns the URL of a version's search files, with a trailing slash. */
export function searchUrl(version: SearchVersion): string {
  return siteConfig.baseUrl + searchPath(version);
}
