import { enumerationOf } from "../../description/model/ask/enumeration";
import { soleKind } from "../../description/model/ask/kind";
import {
  type Property,
  propertiesOf,
} from "../../description/model/ask/properties";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import { isRecord } from "../../description/model/record";
import { propertyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";
import { useSecrets } from "../secrets/useSecrets";
import styles from "../explorer.module.css";
import { Choice } from "./Choice";
import type { ControlProps } from "./controlProps";
import { JsonControl } from "./JsonControl";
import { ListControl } from "./ListControl";
import { TextControl } from "./TextControl";

/** The control for one value, chosen by its schema. */
export function Control(props: ControlProps) {
  const { description, schema } = props;
  const model = modelOf(description);
  switch (soleKind(model, schema)) {
    case "boolean":
      return <Choice {...props} options={["true", "false"]} />;
    case "array": {
      const { items = true } = merge(model, schema).schema;
      const kind = soleKind(model, items);
      return kind === "object" || kind === "array" ? (
        <JsonControl {...props} />
      ) : (
        <ListControl {...props} items={items} />
      );
    }
    case "object": {
      const properties = propertiesOf(model, schema, "request");
      return properties.length > 0 ? (
        <ObjectControl {...props} properties={properties} />
      ) : (
        <JsonControl {...props} />
      );
    }
    default: {
      const values = enumerationOf(model, schema);
      return values ? (
        <Choice {...props} options={values.map(({ value }) => String(value))} />
      ) : (
        <TextControl {...props} />
      );
    }
  }
}

/** An object with known properties: a control for each. */
function ObjectControl(props: ControlProps & { properties: Property[] }) {
  const { id, label, describedBy, description, properties, onChange } = props;
  const { policy } = useSecrets();
  const value = isRecord(props.value) ? props.value : {};
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.nested}
    >
      {properties.map(({ name, schema, isRequired }) => (
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
            schema={schema}
            value={value[name]}
            required={isRequired}
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
