import type { Schema } from "../../description/model/types";
import { resolveSchema } from "../../request/schema";
import { Control, type ControlProps } from "./Control";
import styles from "../explorer.module.css";

/** An object with known properties: a control for each. */
export function ObjectControl(
  props: ControlProps & { properties: Record<string, Schema> },
) {
  const { id, label, describedBy, description, schema, properties, onChange } =
    props;
  const value =
    typeof props.value === "object" &&
    props.value !== null &&
    !Array.isArray(props.value)
      ? props.value
      : {};
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.nested}
    >
      {Object.entries(properties).map(([name, property]) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}${name}`} className={styles.fieldName}>
            <code>{name}</code>
          </label>
          <Control
            id={`${id}${name}`}
            label={name}
            describedBy={describedBy}
            description={description}
            schema={resolveSchema(description, property)}
            value={value[name]}
            required={schema.required?.includes(name) ?? false}
            invalid={false}
            onChange={(next) => {
              const { [name]: _before, ...others } = value;
              const changed =
                next === undefined ? others : { ...others, [name]: next };
              onChange(Object.keys(changed).length > 0 ? changed : undefined);
            }}
          />
        </div>
      ))}
    </div>
  );
}
