import { selfFillingLimit, tableLimit, type Store } from "./store";

/** How much is left of a table that was full, so that not each row has to make room anew. */
const share = 0.95;

/**
 * Makes room for one more row in a table that fills by itself: expired rows go first, then the
 * oldest.
 */
export function evict(store: Store, table: string): void {
  const isWithin = (part: number) =>
    store.count(table) < part * (tableLimit - 1) &&
    store.size(table) < part * selfFillingLimit;
  if (isWithin(1)) return;
  const now = Date.now();
  for (const { pk, expires } of store.rows(table))
    if (typeof expires === "string" && Date.parse(expires) <= now)
      store.remove(table, pk);
  for (const { pk } of store.rows(table)) {
    if (isWithin(share)) return;
    store.remove(table, pk);
  }
}
