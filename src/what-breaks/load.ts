import type { ChangelogIndex, VersionPair } from "../config/changelog-index";
import { changelogFile, changelogIndex } from "../config/routes";
import { parseFacts } from "../description/diff/facts/file";
import type { ComparedPair } from "./select";

/** Fetched files by URL. */
const fetched = new Map<string, Promise<string>>();

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

function load(url: string): Promise<string> {
  const known = fetched.get(url);
  if (known) return known;
  const loading = fetchText(url);
  fetched.set(url, loading);
  // Allow another attempt.
  loading.catch(() => fetched.delete(url));
  return loading;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url} responded with ${String(response.status)}.`);
  return response.text();
}
