import siteConfig from "@generated/docusaurus.config";

/** Returns the URL of a path relative to the site's base. */
export function siteUrl(path: string): string {
  return siteConfig.baseUrl + path.slice(1);
}
