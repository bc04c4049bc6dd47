import type { PageNode } from "../page/tree/node";
import { htmlSize } from "../page/tree/size";

/** How much of what its schemas hold a page shows. */
export interface Room {
  /** How many properties are shown in full before components are left to their own pages. */
  properties: number;
  /**
   * How many more of schemas that have no page of their own; what would come then is left out.
   */
  overdraft: number;
  /** Whether a component is shown once, and linked to where it comes again. */
  isOnce: boolean;
  /** The most characters of a schema as code; a longer one is left to the description's file. */
  code: number;
}

const leastProperties = 30;

/**
 * The rooms that a page may have, the largest first. A page of the largest real schema needs half of
 * the first.
 */
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

/** The most bytes that the content of a page may have. */
export const mostBytes = 400_000;

/** What a page may have with its menu: below 500 kB, as sizes are estimates. */
const mostWithMenu = 480_000;
const bytesPerMenuEntry = 320;

/**
 * Returns how many bytes the content of a page may have for the page to stay below 500 kB.
 *
 * @param menuEntries the most entries that a page's menu shows
 */
export function contentLimit(menuEntries: number): number {
  const left = mostWithMenu - menuEntries * bytesPerMenuEntry;
  return Math.max(mostBytes / 4, Math.min(mostBytes, left));
}

/** The page in the largest room in which it is no larger than a page may be, or in the smallest. */
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
    // A page that is many times too large is not tried with a little less of it.
    if (room.isOnce)
      most = Math.max(leastProperties, (room.properties * 2 * limit) / size);
  }
  return page;
}
