import type { ParameterError } from "../request/build";
import styles from "./explorer.module.css";

interface Props {
  problem: ParameterError | undefined;
  sending: boolean;
  onCancel: () => void;
}

/** Send, or cancel what is on its way. */
export function SendBar({ problem, sending, onCancel }: Props) {
  return (
    <div className={styles.sendBar}>
      {sending ? (
        <button type="button" className={styles.button} onClick={onCancel}>
          Cancel
        </button>
      ) : (
        <button
          type="submit"
          className={styles.primary}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          disabled={problem !== undefined}
        >
          Send
        </button>
      )}
      {problem && <span className={styles.note}>{problem.message}</span>}
    </div>
  );
}
