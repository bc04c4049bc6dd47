import { readFile } from "node:fs/promises";
import path from "node:path";
import { say } from "../../config/command";
import { namesOf } from "../../config/appearance";
import { neutralColor } from "../../config/colors";
import { generatedDir } from "../../config/routes";
import { baseUrl, siteConfig, siteUrl } from "../../config/site";
import { readSiteInfo } from "../../config/site-info";
import { addPictures } from "./add-pictures";

/** Adds social pictures to the pages in a built site's sitemap. */
export async function addSitePictures(folder: string): Promise<void> {
  const start = performance.now();
  const sitemap = await readFile(path.join(folder, "sitemap.xml"), "utf8");
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) =>
      new URL(url).pathname.slice(baseUrl.length).replace(/\/$/, ""),
  );
  const drawn = await addPictures(folder, pages, {
    site: siteUrl + baseUrl,
    baseUrl,
    siteTitle: namesOf(siteConfig, readSiteInfo()).title,
    color: siteConfig.colors?.light ?? neutralColor,
    cache: path.join(generatedDir, "pictures"),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${String(drawn)} social pictures (${seconds} s)`);
}
