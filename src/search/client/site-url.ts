import siteConfig from "@generated/docusaurus.config";

/** The URL on this site of a path below the site's base. */
export function siteUrl(path: string): string {
  return siteConfig.baseUrl + path.slice(1);
}
