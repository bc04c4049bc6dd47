import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "./routes";

/** What a site says of itself where its configuration does not: the description's own words. */
export interface SiteInfo {
  title: string;
  summary?: string;
  contact?: { name?: string; url?: string; email?: string };
  license?: { name: string; url?: string };
}

/** Written with the pages, read by the site's configuration. */
export const siteInfoFile = path.join(generatedDir, "site-info.json");

/** @throws Error when no pages have been made yet */
export function readSiteInfo(): SiteInfo {
  try {
    return JSON.parse(readFileSync(siteInfoFile, "utf8")) as SiteInfo;
  } catch (cause) {
    throw new Error("The reference has not been generated yet: npm run gen", {
      cause,
    });
  }
}
