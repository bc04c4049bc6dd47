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
  /** Maximum length of a schema as code; a longer one is left to the description's file. */
  code: number;
}

const leastProperties = 30;

/** The limits to try for a page, largest first. The largest real page needs half of the first. */
const rooms: readonly Room[] = [
  { properties: 4000, overdraft: 20_000, isOnce: false, code: 100_000 },
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
    ...{ properties, overdraft: 20_000, isOnce: true, code: 30_000 },
  })),
  ...[1000, 500, 250, 100].map((overdraft) => ({
    ...{ properties: leastProperties, overdraft, isOnce: true, code: 10_000 },
  })),
];

/** Maximum size of a page's content in bytes. */
export const mostBytes = 400_000;

/** Maximum size of a page with its menu: sizes are estimates, and a page stays below 500 kB. */
const mostWithMenu = 480_000;
const bytesPerMenuEntry = 320;

/**
 * Returns the maximum size of a page's content in bytes, which keeps the page below 500 kB.
 *
 * @param menuEntries the largest number of entries that a menu shows at once
 */
export function contentLimit(menuEntries: number): number {
  const left = mostWithMenu - menuEntries * bytesPerMenuEntry;
  return Math.max(mostBytes / 4, Math.min(mostBytes, left));
}

/**
 * Returns the page with the largest limits that keep it small enough, otherwise the smallest
 * limits.
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
