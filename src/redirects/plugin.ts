import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "@docusaurus/types";
import { redirectsFile as file } from "../config/routes";
import { redirectPage } from "./page";
import { parseRedirects } from "./redirects";

/** Writes a page that leads on for each URL in `static/redirects.json`. */
export default function redirectsPlugin(): Plugin {
  return {
    name: "redirects",
    async postBuild({ outDir, siteConfig: { url, baseUrl } }) {
      await writeRedirects(outDir, url, baseUrl);
    },
  };
}

/**
 * Writes the pages. Anchors need none: the reader's script knows them. Where the target was not
 * built, as with another description, there is nothing to lead to.
 *
 * @param folder of the built site
 * @returns the URLs that have a page now
 * @throws Error when a page would be overwritten
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
