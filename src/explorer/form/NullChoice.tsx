import styles from "../explorer.module.css";
import type { ControlProps } from "./controlProps";

/** Sends null in place of a value that has controls of its own. */
export function NullChoice({
  label,
  describedBy,
  value,
  onChange,
}: ControlProps) {
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={`Null for ${label}`}
      aria-describedby={describedBy}
      title="Send null"
      aria-pressed={value === null}
      onClick={() => {
        onChange(value === null ? undefined : null);
      }}
    >
      Null
    </button>
  );
}
