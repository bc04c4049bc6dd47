import { useEffect, useState } from "react";
import { formatRemaining } from "../parts/format";
import styles from "../explorer.module.css";

interface Props {
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether the token is renewed when it is needed. */
  renews: boolean;
}

/** Counts down to a token's expiry. */
export function Expiry({ at, renews }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const left = at - now;
  return (
    <span className={styles.facts} role="timer">
      {left > 0 ? `expires in ${formatRemaining(left)}` : "expired"}
      {renews && ", refreshed automatically"}
    </span>
  );
}
