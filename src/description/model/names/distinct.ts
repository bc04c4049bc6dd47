/** What is to get a name of its own. */
export interface Named {
  /** Tells it from all others. */
  key: string;
  /** Names it may have, the best first. */
  candidates: readonly string[];
}

/**
 * Gives each item a name that no other has. Which one does not depend on the order of the items, nor
 * on items with other names: where several want the same, the one whose key is that name gets it,
 * else the first by key, and the others take their next candidate, at last one with a hash of the
 * key.
 *
 * @param taken names that are not free
 * @param same what two names have in common that must not both exist
 */
export function distinctNames(
  items: readonly Named[],
  taken: Iterable<string> = [],
  same: (name: string) => string = (name) => name,
): string[] {
  const used = new Set([...taken].map(same));
  const names = new Map<string, string>();
  const ordered = [...items].sort(({ key: a }, { key: b }) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  let open = ordered;
  for (let level = 0; open.length > 0; level++) {
    const groups = new Map<string, Named[]>();
    for (const item of open) {
      const name = same(candidate(item, level));
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
    for (const [name, group] of groups) {
      if (used.has(name) || name === "") continue;
      const winner =
        group.find((item) => item.key === candidate(item, level)) ?? group[0];
      if (winner) names.set(winner.key, candidate(winner, level));
    }
    // Only now: a name of this level is wanted by whoever comes to it later.
    for (const name of groups.keys()) used.add(name);
    open = open.filter(({ key }) => !names.has(key));
  }
  return items.map(({ key }) => names.get(key) ?? key);
}

function candidate({ key, candidates }: Named, level: number): string {
  const given = candidates[level];
  if (given !== undefined) return given;
  const tries = level - candidates.length;
  const hash = hashOf(tries > 0 ? `${key} ${String(tries)}` : key);
  const best = candidates.find((name) => name !== "");
  return best === undefined ? hash : `${best}-${hash}`;
}

/** FNV-1a in letters and digits: short, and the same everywhere. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
