import { useId } from "react";
import type { Description, Parameter } from "../description/types";
import { parameterKey } from "../request/parameters";
import { resolveSchema, typeOf } from "../request/schema";
import type { ParameterValue } from "../request/serialize";
import { Control } from "./Control";
import styles from "./explorer.module.css";

interface Props {
  description: Description;
  parameter: Parameter;
  value: ParameterValue | undefined;
  invalid: boolean;
  onChange: (value: ParameterValue | undefined) => void;
}

/** Name, kind and control of one parameter. */
export function ParameterField({
  description,
  parameter,
  value,
  invalid,
  onChange,
}: Props) {
  const id = useId();
  const schema = resolveSchema(description, parameter.schema);
  const facts = [
    typeOf(schema),
    schema.format,
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
    parameter.required && "required",
    parameter.deprecated && "deprecated",
  ].filter(Boolean);
  return (
    <div className={styles.field} data-parameter={parameterKey(parameter)}>
      <label htmlFor={id} className={styles.fieldName}>
        <code>{parameter.name}</code>{" "}
        <span id={`${id}facts`} className={styles.facts}>
          {facts.join(", ")}
        </span>
      </label>
      <Control
        id={id}
        describedBy={`${id}facts`}
        schema={schema}
        value={value}
        required={parameter.required ?? false}
        invalid={invalid}
        onChange={onChange}
      />
    </div>
  );
}
