import { selfFillingLimit, tableLimit, type Store } from "./store";

/** A full table shrinks to this share of its limit, so that not every insertion evicts rows. */
const share = 0.95;

/**
 * Evicts rows of a self-filling table until there is room for one more: expired rows first, then
 * the oldest.
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
