import { redirectsFile, docsRoute, referencePath } from "../../config/routes";
import type { SiteInfo } from "../../config/site-info";
import { safeUrl } from "../../page/markdown/url";
import { apiTitle, licenseUrl } from "../overview/info-page";
import type { PagePlan } from "../plan";

/** Returns what the site says about itself, taken from the description. */
export function siteInfoOf({ description: { info } }: PagePlan): SiteInfo {
  const { summary, contact, license } = info;
  const url = license && safeUrl(licenseUrl(license) ?? "");
  return {
    title: apiTitle(info),
    ...(summary && { summary: summary.replace(/\s+/g, " ").trim() }),
    ...(contact && { contact }),
    ...(license && { license: { name: license.name, ...(url && { url }) } }),
  };
}

/** Redirects the folders above the reference to its first page, for a site without guides. */
export function defaultRedirects(plan: PagePlan): Map<string, string> {
  const to = `${plan.href(plan.infoPage)}/`;
  const folders = `${docsRoute}/${referencePath}`.split("/");
  const redirects = folders.map((_, index) => ({
    from: `/${folders.slice(0, index + 1).join("/")}/`,
    to,
  }));
  return new Map([[redirectsFile, `${JSON.stringify(redirects, null, 1)}\n`]]);
}

/**
 * Returns a robots.txt that lets crawlers read everything and names the sitemap.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsFile(site: string): Map<string, string> {
  return new Map([
    ["robots.txt", `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`],
  ]);
}
