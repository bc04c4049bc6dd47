import { useMemo } from "react";
import styles from "../explorer.module.css";
import { jsonOf } from "../next/received";
import { useStore } from "../parts/store";
import { DifferenceTable } from "./DifferenceTable";
import { diffJson } from "./diff";
import { before, type HistoryEntry, visit } from "./history";

/** Shows what has changed since the same request was last sent. */
export function ChangedSince({ entry }: { entry: HistoryEntry }) {
  const all = useStore(visit);
  const earlier = useMemo(() => before(all, entry), [all, entry]);
  const found = useMemo(() => {
    const old = earlier && jsonOf(earlier.response);
    const now = jsonOf(entry.response);
    return old === undefined || now === undefined
      ? undefined
      : diffJson(old, now);
  }, [earlier, entry]);
  if (!earlier || !found) return null;
  const when = new Date(earlier.at).toLocaleTimeString();
  if (found.length === 0)
    return (
      <p className={styles.line}>Unchanged since your request at {when}.</p>
    );
  return (
    <details className={styles.line}>
      <summary>
        {found.length} {found.length === 1 ? "change" : "changes"} since your
        request at {when}
      </summary>
      <DifferenceTable found={found} />
    </details>
  );
}
