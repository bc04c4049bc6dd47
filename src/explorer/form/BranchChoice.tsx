import { useId } from "react";
import styles from "../explorer.module.css";
import type { Branch } from "./useBranches";

/** A select for each choice among alternatives. */
export function BranchChoice({
  branches,
  label,
}: {
  branches: Branch[];
  label: string;
}) {
  const id = useId();
  return branches.map(({ propertyName, labels, index, pick }, level) => (
    <div key={level} className={styles.row}>
      <label htmlFor={id + String(level)}>
        {propertyName ? <code>{propertyName}</code> : "One of"}
      </label>
      <select
        id={id + String(level)}
        aria-label={`Alternative of ${label}`}
        className={styles.input}
        value={index}
        onChange={({ target }) => {
          pick(Number(target.value));
        }}
      >
        {labels.map((text, at) => (
          <option key={text} value={at}>
            {text}
          </option>
        ))}
      </select>
    </div>
  ));
}
