import { useEffect, useState } from "react";
import styles from "../explorer.module.css";
import { formatRemaining } from "../parts/format";

/** Counts down to when a request may be retried, and announces it once. */
export function RetryCountdown({ at }: { at: number | undefined }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, []);
  if (at === undefined)
    return (
      <p className={styles.note}>
        The API does not say for how long, or does not let this page see it
        (“Retry-After”).
      </p>
    );
  const left = at - now;
  return (
    <>
      {left > 0 && (
        <p className={styles.note} role="timer">
          You can send again in {formatRemaining(left)}.
        </p>
      )}
      <p className={styles.note} role="status">
        {left <= 0 && "You can send again now."}
      </p>
    </>
  );
}
