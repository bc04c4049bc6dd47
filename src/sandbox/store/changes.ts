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
  /** By table and primary key, objects that are new or came back in the order of their insertion. */
  let touched = new Map<string, Map<string, "changed" | "removed" | "back">>();

  const stop = store.onChange((change: Change) => {
    if (change === "everything") {
      everything = true;
      touched.clear();
      return;
    }
    const { table, pk, removed } = change;
    let rows = touched.get(table);
    if (!rows) touched.set(table, (rows = new Map()));
    const before = rows.get(pk);
    if (before === "removed") rows.delete(pk);
    if (removed) rows.set(pk, "removed");
    else rows.set(pk, before === "removed" ? "back" : (before ?? "changed"));
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
            // An object that came back stands behind the others of its table.
            if (row && kind === "back") changes.push([table, pk, null]);
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
