import { selfFillingLimit, tableLimit, type Store } from "./store";

/**
 * Makes room for one more row in a table that fills by itself: expired rows go first, then the
 * oldest.
 */
export function makeRoom(store: Store, table: string): void {
  const isFull = () =>
    store.count(table) >= tableLimit - 1 ||
    store.size(table) >= selfFillingLimit;
  if (!isFull()) return;
  const now = Date.now();
  for (const { pk, expires } of store.rows(table))
    if (typeof expires === "string" && Date.parse(expires) <= now)
      store.remove(table, pk);
  for (const { pk } of store.rows(table)) {
    if (!isFull()) return;
    store.remove(table, pk);
  }
}
