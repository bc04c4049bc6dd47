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

/** Starts collecting the changes of a store. */
export function collectChanges(store: Store): Changes {
  let everything = false;
  /** By table and primary key: whether the object was removed in the meantime. */
  let touched = new Map<string, Map<string, boolean>>();

  const stop = store.onChange((change: Change) => {
    if (change === "everything") {
      everything = true;
      touched.clear();
      return;
    }
    const { table, pk, removed } = change;
    let rows = touched.get(table);
    if (!rows) touched.set(table, (rows = new Map<string, boolean>()));
    rows.set(pk, removed || (rows.get(pk) ?? false));
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
          for (const [pk, wasGone] of rows) {
            const row = store.get(table, pk) ?? null;
            // An object that was removed and inserted again is now the last of its table.
            if (row && wasGone) changes.push([table, pk, null]);
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
