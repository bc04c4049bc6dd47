import path from "node:path";
import { type Place, loadDescription } from "../../description";
import { createLocator } from "../description/place";
import type { CheckOptions } from "../report/check";
import { resolveAddress } from "../site/address";
import { readBuiltSite } from "../site/built-site";
import { createSources } from "../site/sources";
import { describedLinks } from "../site/sources/description";

/**
 * Every URL outside of the site that its pages or the description name, without fragments, and
 * all places where it stands.
 */
export async function collectAddresses(
  options: CheckOptions,
): Promise<Map<string, Place[]>> {
  const addresses = new Map<string, Map<string, Place>>();
  const add = (url: string, place: Place) => {
    const address = url.replace(/#.*$/, "");
    const places = addresses.get(address) ?? new Map<string, Place>();
    addresses.set(address, places);
    const file = path.resolve(options.root, place.file);
    places.set([file, place.line, place.column].join(":"), place);
  };
  await addDescribed(options, add);
  await addBuilt(options, add);
  return new Map(
    [...addresses].map(([address, places]) => [address, [...places.values()]]),
  );
}

async function addDescribed(
  { root, spec }: CheckOptions,
  add: (url: string, place: Place) => void,
): Promise<void> {
  const location = /^https?:/.test(spec) ? spec : path.resolve(root, spec);
  const { description, locate } = await loadDescription(location);
  const find = createLocator(locate);
  for (const { url, pointer, part } of describedLinks(description))
    if (isWeb(url)) add(new URL(url).href, find(pointer, part));
}

async function addBuilt(
  options: CheckOptions,
  add: (url: string, place: Place) => void,
): Promise<void> {
  const site = await readBuiltSite(options);
  const sources = createSources(options.root, options.spec, site);
  const told = new Set<string>();
  for (const page of site.pages.values())
    for (const link of page.links) {
      const target = resolveAddress(link.url, page.path, site.address);
      if (target.kind !== "external") continue;
      const id = `${link.isAround ? "" : page.path} ${target.url.href}`;
      if (told.has(id)) continue;
      told.add(id);
      for (const place of await sources.ofLink(page, link))
        add(target.url.href, place);
    }
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
