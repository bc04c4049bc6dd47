import { useId } from "react";
import styles from "./explorer.module.css";
import type { SandboxState } from "./sandbox";
import { serverChoice, type Target } from "./servers";

interface Props {
  targets: Target[];
  target: Target;
  sandbox: SandboxState;
}

/** Which server the request goes to. */
export function ServerPicker({ targets, target, sandbox }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-label="Server">
      <div className={styles.row}>
        <label htmlFor={id} className={styles.heading}>
          Server
        </label>
        <select
          id={id}
          className={styles.input}
          value={targets.indexOf(target)}
          onChange={({ target: { value } }) => {
            const chosen = targets[Number(value)];
            if (chosen) serverChoice.set(chosen.choice);
          }}
        >
          {targets.map(({ label, apiRoot }, index) => (
            <option key={apiRoot} value={index}>
              {label === apiRoot ? label : `${label} (${apiRoot})`}
            </option>
          ))}
        </select>
      </div>
      {sandbox.status === "absent" && (
        <p className={styles.note}>
          There is no sandbox behind this site: requests go to the server named
          here, and change what is there.
        </p>
      )}
    </section>
  );
}
