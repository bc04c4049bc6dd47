import { useEffect, useRef, useState } from "react";
import { isRecord } from "../../description/model/record";
import styles from "../explorer.module.css";
import { listOf } from "../next/subjects";
import type { NextOperation } from "../next/operations";
import { useOperations } from "../next/useOperations";
import { useTask } from "../parts/useTask";
import { referenceFacts, usedByOperation } from "./usedBy";

interface Props {
  path: string;
  descriptionUrl: string;
  /** Whether all path parameters have a value. */
  isReady: boolean;
  /** Identifies the object that the references belong to. */
  object: string;
  /** Sends another operation with the same path parameters and credentials. */
  ask: (operation: NextOperation, signal: AbortSignal) => Promise<unknown>;
}

/** Before a deletion, lists what refers to the object and what happens to it. */
export function References(props: Props) {
  const { path, descriptionUrl, isReady, object, ask } = props;
  const operations = useOperations(descriptionUrl);
  const operation = operations && usedByOperation(path, operations.operations);
  const { state, start } = useTask();
  const [found, setFound] = useState<{ object: string; items: unknown[] }>();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    result.current?.scrollIntoView({ block: "nearest" });
  }, [found]);
  if (!operation) return null;
  const items = found?.object === object ? found.items : undefined;
  return (
    <section className={styles.section} aria-label="References">
      <div className={styles.row}>
        <span>Before you delete it:</span>
        <button
          type="button"
          className={styles.button}
          disabled={!isReady || state.status === "running"}
          onClick={() => {
            start(async (signal) => {
              const body = await ask(operation, signal);
              setFound({ object, items: listOf(body)?.items ?? [] });
            });
          }}
        >
          Show what refers to it
        </button>
      </div>
      <div ref={result} role="status">
        {state.status === "running" && <p className={styles.note}>Checking…</p>}
        {items?.length === 0 && (
          <p className={styles.note}>Nothing refers to it.</p>
        )}
        {items && items.length > 0 && (
          <>
            <p className={styles.note}>
              {items.length} {items.length === 1 ? "reference" : "references"}:
            </p>
            <ul className={styles.problems}>
              {items
                .filter(isRecord)
                .map(referenceFacts)
                .map(({ name, kind, effect }, index) => (
                  <li key={`${kind} ${name} ${String(index)}`}>
                    {kind} <strong>{name}</strong>
                    {effect !== "" && ` ${effect}`}
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
      {state.status === "failed" && (
        <p role="alert" className={styles.problem}>
          {state.error.message}
        </p>
      )}
    </section>
  );
}
