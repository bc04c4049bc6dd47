import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "./routes";

/** What the description says about itself; used where the site's configuration has no value. */
export interface SiteInfo {
  title: string;
  summary?: string;
  contact?: { name?: string; url?: string; email?: string };
  license?: { name: string; url?: string };
}

/** Written when pages are generated, read by the site's configuration. */
export const siteInfoFile = path.join(generatedDir, "site-info.json");

/** @throws {Error} if the pages have not been generated yet */
export function readSiteInfo(): SiteInfo {
  try {
    return JSON.parse(readFileSync(siteInfoFile, "utf8")) as SiteInfo;
  } catch (cause) {
    throw new Error("The reference has not been generated yet: npm run gen", {
      cause,
    });
  }
}
