import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { redirectsFile as file } from "../config/routes";
import { redirectPage } from "./page";
import { parseRedirects } from "./redirects";

/** Writes a redirecting page for each URL in `static/redirects.json`. */
export default function redirectsPlugin(): Plugin {
  return {
    name: "redirects",
    async postBuild({ outDir, siteConfig: { url, baseUrl } }) {
      await writeRedirects(outDir, url, baseUrl);
    },
  };
}

/**
 * Writes the pages. Anchors need none, because a script on the pages handles them. Redirects whose
 * target was not built, e.g. with another description, are skipped.
 *
 * @param folder of the built site
 * @returns the URLs that now have a page
 * @throws Error if a page would be overwritten
 */
export async function writeRedirects(
  folder: string,
  siteUrl: string,
  baseUrl: string,
): Promise<string[]> {
  const list = path.join(folder, file);
  if (!existsSync(list)) return [];
  const redirects = parseRedirects(await readFile(list, "utf8")).filter(
    ({ from }) => !from.includes("#"),
  );
  const written: string[] = [];
  for (const { from, to } of redirects) {
    const [target = ""] = to.split("#");
    if (!existsSync(path.join(folder, target, "index.html"))) continue;
    const page = path.join(folder, from, "index.html");
    if (existsSync(page))
      throw new Error(
        `static/${file} redirects ${from}, where the site has a page; remove the redirect.`,
      );
    const url = baseUrl + to.slice(1);
    await mkdir(path.dirname(page), { recursive: true });
    await writeFile(page, redirectPage(url, new URL(url, siteUrl).href));
    written.push(from);
  }
  return written;
}
