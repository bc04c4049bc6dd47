import type { VersionPair } from "../config/changelog-index";

/** Returns all compared versions, newest first. */
export function versionsOf(pairs: readonly VersionPair[]): string[] {
  return [...new Set(pairs.flatMap(({ from, to }) => [to, from]))];
}

/**
 * Returns the consecutive pairs from one version to a newer one, newest first.
 *
 * @returns undefined if `from` is not older than `to`, or a pair in between is missing
 */
export function pairsBetween(
  pairs: readonly VersionPair[],
  from: string,
  to: string,
): VersionPair[] | undefined {
  const way: VersionPair[] = [];
  let at = to;
  for (const pair of pairs) {
    if (pair.to !== at) continue;
    way.push(pair);
    if (pair.from === from) return way;
    at = pair.from;
  }
  return undefined;
}
