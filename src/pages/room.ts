import type { PageNode } from "../page/tree/node";
import { htmlSize } from "../page/tree/size";

/** How much of its schemas a page shows. */
export interface Room {
  /** Number of properties shown in full before components are left to their own pages. */
  properties: number;
  /** Number of additional properties shown for schemas without a page; the rest is left out. */
  overdraft: number;
  /** Whether each component is shown once, and linked after that. */
  isOnce: boolean;
}

const leastProperties = 30;

/** The limits to try for a page, largest first. The largest real page needs half of the first. */
const rooms: readonly Room[] = [
  { properties: 4000, overdraft: 20_000, isOnce: false },
  ...[
    ...[
      4000,
      2000,
      1400,
      1000,
      700,
      500,
      350,
      250,
      180,
      120,
      80,
      50,
      leastProperties,
    ],
  ].map((properties) => ({
    ...{ properties, overdraft: 20_000, isOnce: true },
  })),
  ...[1000, 500, 250, 100].map((overdraft) => ({
    ...{ properties: leastProperties, overdraft, isOnce: true },
  })),
];

/** Maximum size of a page's content in bytes, which keeps the page with its menu below 500 kB. */
export const mostBytes = 400_000;

/**
 * Returns the page with the largest limits that keep it small enough, or else the smallest limits.
 */
export function fitPage(
  make: (room: Room) => PageNode[],
  limit = mostBytes,
): PageNode[] {
  let page: PageNode[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (const room of rooms) {
    if (room.properties > most) continue;
    page = make(room);
    const size = htmlSize(page);
    if (size <= limit) break;
    // Skips limits that would certainly still be too large.
    if (room.isOnce)
      most = Math.max(leastProperties, (room.properties * 2 * limit) / size);
  }
  return page;
}
