import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "../explorer.module.css";

interface Props extends Omit<
  ComponentProps<"input">,
  "id" | "className" | "onChange"
> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
}

/**
 * A labelled text field without autocomplete. It is uncontrolled, because React would copy the
 * value, which may be a password, into the document's markup.
 */
export function TextField({ label, hint, value, onChange, ...input }: Props) {
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
          value={input.type === "password" ? undefined : value}
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
