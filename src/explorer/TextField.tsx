import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./explorer.module.css";

interface Props extends Omit<
  ComponentProps<"input">,
  "id" | "className" | "onChange"
> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
}

/** A labelled text field; nothing typed here is offered to the browser's own memory. */
export function TextField({ label, hint, onChange, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldName}>
        {label}
      </label>
      <div>
        <input
          autoComplete="off"
          spellCheck={false}
          {...input}
          id={id}
          className={styles.input}
          aria-describedby={hint ? `${id}hint` : undefined}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
        {hint && (
          <div id={`${id}hint`} className={styles.facts}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
