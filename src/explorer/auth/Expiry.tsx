import { useEffect, useState } from "react";
import { formatRemaining } from "../parts/format";
import styles from "../explorer.module.css";

interface Props {
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether the token is refreshed when needed. */
  renews: boolean;
  /** Whether only the time is visible; the full text is left to screen readers. */
  isBrief?: boolean;
}

/** Counts down to a token's expiry. */
export function Expiry({ at, renews, isBrief = false }: Props) {
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
  const words = (text: string) =>
    isBrief ? <span className={styles.unseen}>{text}</span> : text;
  const isExpired = left <= 0 && !renews;
  return (
    <span className={isExpired ? styles.problem : styles.facts} role="timer">
      {left > 0 ? (
        <>
          {words("expires in ")}
          {formatRemaining(left)}
        </>
      ) : (
        "expired"
      )}
      {renews && words(", refreshed automatically")}
    </span>
  );
}
