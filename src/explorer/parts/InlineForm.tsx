import type { ReactNode } from "react";
import styles from "../explorer.module.css";

interface Props {
  label: string;
  onSubmit: () => void;
  children: ReactNode;
}

/**
 * A small form inside the request's form, submitted by Enter (HTML does not allow nested forms).
 */
export function InlineForm({ label, onSubmit, children }: Props) {
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.inlineForm}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </div>
  );
}
