import type { Schema } from "../../description/model/types";
import { resolveSchema } from "../../request/schema";
import { Control, type ControlProps } from "./Control";
import styles from "../explorer.module.css";
import { propertyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";
import { useSecrets } from "../secrets/useSecrets";

/** An object with known properties: a control for each. */
export function ObjectControl(
  props: ControlProps & { properties: Record<string, Schema> },
) {
  const { id, label, describedBy, description, schema, properties, onChange } =
    props;
  const { policy } = useSecrets();
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
          <div className={styles.fieldName}>
            <label htmlFor={`${id}${name}`}>
              <code id={`${id}${name}name`}>{name}</code>
            </label>{" "}
            <SecretToggle
              field={propertyField(props.field, name, policy)}
              describedBy={`${id}${name}name`}
            />
          </div>
          <Control
            field={propertyField(props.field, name, policy)}
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
