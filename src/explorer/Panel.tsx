import { type ReactNode, Suspense, useState } from "react";
import styles from "./explorer.module.css";

interface Props {
  title: string;
  /** Whether it is open at first. */
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of the explorer that is loaded when it is opened. */
export function Panel({ title, isOpen = false, children }: Props) {
  const [isFirst] = useState(isOpen);
  const [wasOpened, setWasOpened] = useState(isOpen);
  return (
    <details
      className={`${styles.section} ${styles.extras}`}
      open={isFirst}
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
