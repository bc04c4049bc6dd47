import path from "node:path";
import { baseUrl, siteUrl } from "../../config/site";
import { buildState } from "../../serve/fingerprint";
import { CheckError, type CheckOptions } from "../report/check";
import { type SiteIndex, indexSite } from "./site-index";

/**
 * Returns the folder of the built site to check.
 *
 * @throws {CheckError} if the site has not been built or is out of date
 */
export async function builtFolder({
  root,
  site,
}: Pick<CheckOptions, "root" | "site">): Promise<string> {
  if (site !== undefined) return path.resolve(root, site);
  const folder = path.resolve(root, "build");
  const state = await buildState(folder);
  if (state === "missing")
    throw new CheckError(
      "The site has not been built. Build it first: npm run build",
    );
  if (state === "stale")
    throw new CheckError(
      "The site was built before its sources changed. Build it again: npm run build",
    );
  return folder;
}

/** @throws {CheckError} if there is no built site, or it is out of date */
export async function readBuiltSite(options: CheckOptions): Promise<SiteIndex> {
  const { origin } = new URL(siteUrl);
  return indexSite(await builtFolder(options), { origin, baseUrl });
}
