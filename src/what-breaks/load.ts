import { cached } from "../config/cached";
import type { ChangelogIndex, VersionPair } from "../config/changelog-index";
import { changelogFile, changelogIndex } from "../config/routes";
import { parseFacts } from "../description/diff/facts/file";
import type { ComparedPair } from "./select";

/**
 * Fetches the operations of all versions.
 *
 * @param base base URL of the site, with a trailing slash
 * @throws {Error} if they cannot be fetched
 */
export async function loadIndex(base: string): Promise<ChangelogIndex> {
  return JSON.parse(await load(base + changelogIndex)) as ChangelogIndex;
}

/**
 * Fetches the changes between the versions of each pair.
 *
 * @throws {Error} if they cannot be fetched
 */
export function loadPairs(
  base: string,
  pairs: readonly VersionPair[],
): Promise<ComparedPair[]> {
  return Promise.all(
    pairs.map(async (pair) => ({
      ...pair,
      facts: parseFacts(await load(base + changelogFile(pair.to))),
    })),
  );
}

const load = cached(fetchText);

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url} responded with ${String(response.status)}.`);
  return response.text();
}
