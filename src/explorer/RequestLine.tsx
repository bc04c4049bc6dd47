import type { Method } from "../description/types";
import styles from "./explorer.module.css";

/** Method and address of the request as it stands, secrets masked. */
export function RequestLine({ method, url }: { method: Method; url: string }) {
  return (
    <p className={styles.requestLine}>
      <span className={styles.method}>{method.toUpperCase()}</span>{" "}
      <code className={styles.url}>{url}</code>
    </p>
  );
}
