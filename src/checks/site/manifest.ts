import { readFile } from "node:fs/promises";
import path from "node:path";
import { at } from "../../description";
import { parseJson } from "../../description/load/json";
import { resolveAddress } from "./address";
import { type Verdict, judge } from "./judge";
import type { SiteIndex } from "./site-index";

export type ManifestFault = Verdict & { file: string; offset: number };

/**
 * Judges the addresses in the web app manifests that pages name.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export async function judgeManifests(
  site: SiteIndex,
): Promise<ManifestFault[]> {
  const files = new Set(
    [...site.pages.values()].flatMap((page) =>
      page.links.flatMap(({ url, from }) => {
        if (from !== "link[manifest]") return [];
        const target = resolveAddress(url, page.path, site.address);
        return target.kind === "inside" && site.files.has(target.path)
          ? [target.path.slice(1)]
          : [];
      }),
    ),
  );
  const judged = [...files].map((file) => judgeManifest(file, site));
  return (await Promise.all(judged)).flat();
}

async function judgeManifest(
  file: string,
  site: SiteIndex,
): Promise<ManifestFault[]> {
  const text = await readFile(path.join(site.folder, file), "utf8");
  const manifest = parseJson(text);
  if (manifest === undefined)
    return [
      {
        rule: "manifest",
        message: "The manifest is not JSON.",
        hint: "Mend its syntax.",
        file,
        offset: 0,
      },
    ];
  const addresses = [
    { value: at(manifest, "/start_url"), isAsset: false },
    ...["/icons", "/screenshots"].flatMap((list) => {
      const items = at(manifest, list);
      return Array.isArray(items)
        ? items.map((item: unknown) => ({
            value: at(item, "/src"),
            isAsset: true,
          }))
        : [];
    }),
  ];
  return addresses.flatMap(({ value: url, isAsset }) => {
    if (typeof url !== "string") return [];
    const link = { url, from: "manifest", isAsset, isAround: false, offset: 0 };
    const verdict = judge(link, `/${file}`, site);
    const offset = Math.max(text.indexOf(url), 0);
    return verdict ? [{ ...verdict, rule: "manifest", file, offset }] : [];
  });
}
