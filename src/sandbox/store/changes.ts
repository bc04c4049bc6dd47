import type { LogEntry } from "./log";
import type { Change, Store } from "./store";

/** Collects the objects that change in a store; each is collected once. */
export interface Changes {
  readonly isEmpty: boolean;
  /** Returns what has changed since the last call. */
  take(): LogEntry;
  /** Stops collecting. */
  stop(): void;
}

/** What happened to a table's objects, by primary key. */
type Touched = Map<string, "changed" | "removed" | "reinserted">;

/** Starts collecting the changes of a store. */
export function collectChanges(store: Store): Changes {
  let everything = false;
  /** By table and primary key; inserted objects are in the order of insertion. */
  let touched = new Map<string, Touched>();

  const stop = store.onChange((change: Change) => {
    if (change === "everything") {
      everything = true;
      touched.clear();
      return;
    }
    const { table, pk, removed } = change;
    let rows = touched.get(table);
    if (!rows) touched.set(table, (rows = new Map() as Touched));
    const before = rows.get(pk);
    if (before === "removed") rows.delete(pk);
    if (removed) rows.set(pk, "removed");
    else
      rows.set(pk, before === "removed" ? "reinserted" : (before ?? "changed"));
  });

  return {
    stop,
    get isEmpty() {
      return !everything && touched.size === 0;
    },
    take() {
      const changes: LogEntry["changes"] = [];
      const sequences: LogEntry["sequences"] = {};
      if (!everything)
        for (const [table, rows] of touched) {
          for (const [pk, kind] of rows) {
            const row = store.get(table, pk) ?? null;
            // An object that was removed and inserted again is now the last of its table.
            if (row && kind === "reinserted") changes.push([table, pk, null]);
            changes.push([table, pk, row]);
          }
          const sequence = store.sequence(table);
          if (sequence !== undefined) sequences[table] = sequence;
        }
      const entry: LogEntry = {
        ...(everything && { state: store.dump() }),
        changes,
        sequences,
      };
      everything = false;
      touched = new Map();
      return entry;
    },
  };
}
