import path from "node:path";
import {
  type SourceLocation,
  fromRoot,
  loadDescription,
  siteVersions,
} from "../../description";
import { createLocator } from "../description/place";
import { siteConfig } from "../../config/site";
import type { CheckOptions } from "../report/check";
import { resolveUrl } from "../site/url";
import { readBuiltSite } from "../site/built-site";
import { createSources } from "../site/sources";
import { describedLinks } from "../site/sources/description";

/**
 * Collects every URL of other sites in pages and the description, without fragments, with all
 * locations.
 */
export async function collectUrls(
  options: CheckOptions,
): Promise<Map<string, SourceLocation[]>> {
  const urls = new Map<string, Map<string, SourceLocation>>();
  const add = (url: string, place: SourceLocation) => {
    const page = url.replace(/#.*$/, "");
    const places = urls.get(page) ?? new Map<string, SourceLocation>();
    urls.set(page, places);
    const file = path.resolve(options.root, place.file);
    places.set([file, place.line, place.column].join(":"), place);
  };
  await addDescribed(options, add);
  await addBuilt(options, add);
  return new Map(
    [...urls].map(([page, places]) => [page, [...places.values()]]),
  );
}

async function addDescribed(
  { root, spec }: CheckOptions,
  add: (url: string, place: SourceLocation) => void,
): Promise<void> {
  for (const { location } of siteVersions(spec, { root })) {
    const { description, locate } = await loadDescription(
      fromRoot(root, location),
    );
    const find = createLocator(locate);
    for (const { url, pointer, part } of describedLinks(description))
      if (isWeb(url)) add(new URL(url).href, find(pointer, part));
  }
}

async function addBuilt(
  options: CheckOptions,
  add: (url: string, place: SourceLocation) => void,
): Promise<void> {
  const site = await readBuiltSite(options);
  const sources = createSources(options.root, options.spec, site);
  const reported = new Set<string>();
  for (const page of site.pages.values())
    for (const link of page.links) {
      const target = resolveUrl(link.url, page.path, site.url);
      if (target.kind !== "external" || isPrompt(target.url.href)) continue;
      const id = `${link.isOutsideContent ? "" : page.path} ${target.url.href}`;
      if (reported.has(id)) continue;
      reported.add(id);
      for (const place of await sources.ofLink(page, link))
        add(target.url.href, place);
    }
}

/** Returns whether a URL opens a page in an assistant; it is different for each page. */
function isPrompt(url: string): boolean {
  const { assistants = [] } = siteConfig;
  return assistants.some((one) =>
    url.startsWith(one.url.replace(/\{prompt\}.*/s, "")),
  );
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
