import { tableLimit, type Store } from "./store";

/**
 * Makes room for one more row in a table that fills by itself: expired rows go first, then the
 * oldest.
 */
export function makeRoom(store: Store, table: string): void {
  if (store.count(table) < tableLimit - 1) return;
  const now = Date.now();
  const rows = store.rows(table);
  for (const { pk, expires } of rows)
    if (typeof expires === "string" && Date.parse(expires) <= now)
      store.remove(table, pk);
  for (const { pk } of rows.slice(0, tableLimit / 10))
    if (store.count(table) >= tableLimit - 1) store.remove(table, pk);
}
