import type { LogEntry } from "./log";
import type { Change, Store } from "./store";

/** Collects what changes in a store, each object once however often it changes. */
export interface Changes {
  readonly isEmpty: boolean;
  /** What has changed since the last context. */
  take(): LogEntry;
  /** Collects no more. */
  stop(): void;
}

/** Starts to collect the changes of a store. */
export function collectChanges(store: Store): Changes {
  let everything = false;
  /** By table and primary key: whether the object was gone in between. */
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
            // An object that came back stands behind the others of its table.
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
