import styles from "../explorer.module.css";
import type { ControlProps } from "./controlProps";

/** A checkbox that sends null in place of a value with its own controls. */
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
