import { closest } from "../../description/did-you-mean";

/**
 * The page of the site whose path is most like one that leads nowhere.
 *
 * @param sitemap URL of the list of all pages
 * @throws when the list cannot be fetched
 */
export async function nearestPage(
  sitemap: string,
  pathname: string,
): Promise<string | undefined> {
  const response = await fetch(sitemap);
  if (!response.ok) throw new Error(`${sitemap}: ${String(response.status)}`);
  return nearestPath(await response.text(), pathname);
}

/** @param sitemap XML as https://www.sitemaps.org/protocol.html has it */
export function nearestPath(
  sitemap: string,
  pathname: string,
): string | undefined {
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  return closest(pathname, paths);
}
