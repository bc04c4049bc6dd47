import type { Method } from "../../description/model/types";
import styles from "../explorer.module.css";

interface Props {
  method: Method;
  /** The current URL, with secrets masked. */
  url: string;
  onClose: () => void;
}

/** The request's method and URL, and a button that closes the explorer. */
export function RequestLine({ method, url, onClose }: Props) {
  return (
    <div className={styles.requestLine}>
      <p>
        <span className={styles.method}>{method.toUpperCase()}</span>{" "}
        <code className={styles.url}>{url}</code>
      </p>
      <button
        type="button"
        className={styles.close}
        aria-label="Close the explorer"
        title="Close (Esc)"
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
