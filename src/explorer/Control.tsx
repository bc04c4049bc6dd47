import type { Schema } from "../description/types";
import { typeOf } from "../request/schema";
import { text, type ParameterValue } from "../request/serialize";
import styles from "./explorer.module.css";

interface Props {
  id: string;
  describedBy: string;
  schema: Schema;
  value: ParameterValue | undefined;
  required: boolean;
  invalid: boolean;
  onChange: (value: ParameterValue | undefined) => void;
}

/** The control for one value: a choice where the schema lists values, a text field otherwise. */
export function Control(props: Props) {
  const { id, describedBy, schema, value, required, invalid, onChange } = props;
  const options =
    typeOf(schema) === "boolean" ? ["true", "false"] : schema.enum?.map(String);
  const shared = {
    id,
    className: styles.input,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": required,
  };
  const shown = value === undefined ? "" : text(value);
  const change = (input: string) => {
    onChange(input === "" ? undefined : input);
  };
  if (options) {
    return (
      <select
        {...shared}
        value={shown}
        onChange={({ target }) => {
          change(target.value);
        }}
      >
        <option value="">{required ? "Choose…" : "Not sent"}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  if (typeOf(schema) === "array") {
    return (
      <textarea
        {...shared}
        rows={2}
        placeholder="One value a line"
        value={Array.isArray(value) ? value.map(text).join("\n") : shown}
        onChange={({ target }) => {
          const lines = target.value.split("\n");
          onChange(target.value === "" ? undefined : lines);
        }}
      />
    );
  }
  return (
    <input
      {...shared}
      type={schema.format === "date" ? "date" : "text"}
      inputMode={typeOf(schema) === "integer" ? "numeric" : undefined}
      autoComplete="off"
      spellCheck={false}
      value={shown}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  );
}
