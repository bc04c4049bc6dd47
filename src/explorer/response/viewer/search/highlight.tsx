import type { ReactNode } from "react";

/** The matches of a query: ascending offsets, and their length. */
export interface Found {
  offsets: Int32Array;
  length: number;
  /** Index in `offsets` of the current match. */
  current: number;
}

/** Renders part of a text with its matches marked. */
export function highlighted(
  text: string,
  from: number,
  to: number,
  found: Found | undefined,
): ReactNode {
  if (!found || found.offsets.length === 0) return text.slice(from, to);
  const { offsets, length, current } = found;
  const parts: ReactNode[] = [];
  let end = from;
  for (let at = firstFrom(offsets, from); at < offsets.length; at++) {
    const start = offsets[at] ?? 0;
    if (start + length > to) break;
    if (start < end) continue;
    parts.push(
      text.slice(end, start),
      <mark
        key={start}
        className="response-found"
        data-current={at === current || undefined}
      >
        {text.slice(start, start + length)}
      </mark>,
    );
    end = start + length;
  }
  parts.push(text.slice(end, to));
  return parts;
}

/** Returns the index of the first offset that is not below a limit. */
export function firstFrom(offsets: Int32Array, limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
