import { isEqual } from "../../description/model/numbers/equal";
import { type ParameterValue, text } from "../../request/serialize";
import styles from "../explorer.module.css";
import { type ControlProps, sharedAttributes } from "./controlProps";
import { allowsNull } from "./nulls";

/** A select for one of several values or none. If the value is sent as JSON, it may be null. */
export function Choice(props: ControlProps & { options: ParameterValue[] }) {
  const { value, required, onChange } = props;
  const listed = props.options.filter((one) => one !== null);
  const options = allowsNull(props) ? [...listed, null] : listed;
  const current = options.find(
    (one) => value !== undefined && isSame(one, value),
  );
  return (
    <select
      {...sharedAttributes(props)}
      className={styles.input}
      value={current === undefined ? "" : keyOf(current)}
      onChange={({ target }) => {
        onChange(options.find((one) => keyOf(one) === target.value));
      }}
    >
      <option value="">{required ? "Choose…" : "Not sent"}</option>
      {options.map((option) => (
        <option key={keyOf(option)} value={keyOf(option)}>
          {option === "" ? "(empty text)" : text(option)}
        </option>
      ))}
    </select>
  );
}

/** Values from links and earlier visits may have become strings. */
const isSame = (option: ParameterValue, value: ParameterValue) =>
  isEqual(option, value) || (option !== null && text(option) === value);

/** Returns a key that tells null from "null", and an empty string from no value. */
function keyOf(value: ParameterValue): string {
  if (value === null) return "\u0000null";
  return value === "" ? "\u0000empty" : text(value);
}
