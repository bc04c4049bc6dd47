import { type ReactNode, Suspense, useState } from "react";
import styles from "./explorer.module.css";

interface Props {
  title: string;
  children: ReactNode;
}

/** A part of the explorer that is loaded when it is opened. */
export function Panel({ title, children }: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={`${styles.section} ${styles.extras}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{title}</summary>
      {wasOpened && (
        <Suspense fallback={<p className={styles.note}>Loading…</p>}>
          {children}
        </Suspense>
      )}
    </details>
  );
}
