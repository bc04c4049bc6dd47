import { closest } from "../../description/did-you-mean";

/**
 * Finds the page whose path is most similar to a path that was not found.
 *
 * @param sitemap URL of the sitemap
 * @throws if the sitemap cannot be fetched
 */
export async function nearestPage(
  sitemap: string,
  pathname: string,
): Promise<string | undefined> {
  const response = await fetch(sitemap);
  if (!response.ok) throw new Error(`${sitemap}: ${String(response.status)}`);
  return nearestPath(await response.text(), pathname);
}

/** @param sitemap XML as defined at https://www.sitemaps.org/protocol.html */
export function nearestPath(
  sitemap: string,
  pathname: string,
): string | undefined {
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  return closest(pathname, paths);
}
