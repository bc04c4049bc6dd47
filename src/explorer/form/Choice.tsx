import { text } from "../../request/serialize";
import { type ControlProps, sharedAttributes } from "./controlProps";
import styles from "../explorer.module.css";

/** One of several values, or none. */
export function Choice(props: ControlProps & { options: string[] }) {
  const { value, required, options, onChange } = props;
  return (
    <select
      {...sharedAttributes(props)}
      className={styles.input}
      value={value === undefined ? "" : text(value)}
      onChange={({ target }) => {
        onChange(target.value === "" ? undefined : target.value);
      }}
    >
      <option value="">{required ? "Choose…" : "Not sent"}</option>
      {options
        .filter((option) => option !== "")
        .map((option) => (
          <option key={option}>{option}</option>
        ))}
    </select>
  );
}
