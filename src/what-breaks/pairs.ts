import type { VersionPair } from "../config/changelog-index";

/** All versions that have been compared, the newest first. */
export function versionsOf(pairs: readonly VersionPair[]): string[] {
  return [...new Set(pairs.flatMap(({ from, to }) => [to, from]))];
}

/**
 * The pairs that lead from one version to a newer one, the newest first.
 *
 * @returns undefined when none do: the first is not older, or a pair between has not been compared
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
