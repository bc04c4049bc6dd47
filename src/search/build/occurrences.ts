import type { Occurrence } from "../occurrence";

export type { Occurrence };

/**
 * Encodes the occurrences of a name on one line by id, such as `schema:3,2;query:1`. The numbers
 * are those of the pages, each as the difference from the previous one, in base 36. If an id ends
 * with the name, the name is omitted; otherwise, the id starts with `=`.
 */
export function writeOccurrences(
  name: string,
  occurrences: readonly Occurrence[],
): string {
  const byAnchor = new Map<string, number[]>();
  for (const { entry, anchor } of occurrences) {
    const end = `.${name}`;
    const start = anchor.endsWith(end) ? anchor.slice(0, -end.length) : "=";
    const key = escape(start.startsWith("=") ? `=${anchor}` : start);
    byAnchor.set(key, [...(byAnchor.get(key) ?? []), entry]);
  }
  return [...byAnchor]
    .map(([anchor, entries]) => `${anchor}:${deltas(entries)}`)
    .join(";");
}

function deltas(entries: number[]): string {
  const sorted = [...new Set(entries)].sort((a, b) => a - b);
  return sorted
    .map((entry, at) => (entry - (sorted[at - 1] ?? 0)).toString(36))
    .join(",");
}

function escape(anchor: string): string {
  return anchor.replace(/[%:;\s]/g, encodeURIComponent);
}
