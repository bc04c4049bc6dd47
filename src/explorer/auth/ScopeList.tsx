import styles from "../explorer.module.css";
import type { OfferedScope } from "./signInRequest";

export interface Scopes {
  offered: OfferedScope[];
  /** The scopes that the operation requires. */
  required: string[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** A checkbox for each scope that can be requested. */
export function ScopeList({ offered, required, chosen, onChange }: Scopes) {
  const names = offered.map(({ name }) => name);
  return (
    <>
      <div className={styles.row}>
        {(
          [
            ["All", names],
            ["None", []],
          ] as const
        ).map(([label, next]) => (
          <button
            key={label}
            type="button"
            className={styles.button}
            aria-label={`${label} scopes`}
            onClick={() => {
              onChange([...next]);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {offered.map(({ name, text }) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) => {
              // Keep the description's order.
              onChange(
                names.filter((one) =>
                  one === name ? target.checked : chosen.includes(one),
                ),
              );
            }}
          />{" "}
          <code>{name}</code>
          {required.includes(name) && " needed here"}
          {text && <span className={styles.facts}> {text}</span>}
        </label>
      ))}
    </>
  );
}
