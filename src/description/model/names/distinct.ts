/** An item that needs a unique name. */
export interface Named {
  /** Identifies the item; unique. */
  key: string;
  /** Possible names, best first. */
  candidates: readonly string[];
}

/**
 * Gives each item a unique name. The result does not depend on the order of the items or on items
 * with other names. If several want the same name, the item whose key equals it gets it, otherwise
 * the first by key; the others get their next candidate, and finally one with a hash of the key.
 *
 * @param taken names that are not available
 * @param same normalizes a name, e.g. to lower case; names must also differ when normalized
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
    // Reserved after the loop: later levels must not take a name that was wanted on this one.
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

/** Returns the FNV-1a hash in base 36: short and the same everywhere. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
