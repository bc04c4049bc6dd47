import styles from "./explorer.module.css";

interface Props {
  /** Why the last attempt to send came to nothing. */
  problem: Error | undefined;
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
        >
          Send
        </button>
      )}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem.message}
        </span>
      )}
    </div>
  );
}
