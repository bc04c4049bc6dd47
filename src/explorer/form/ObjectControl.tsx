import { useState } from "react";
import { soleKind } from "../../description/model/ask/kind";
import type { Property } from "../../description/model/ask/properties";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import { isRecord } from "../../description/model/record";
import type { ParameterValue } from "../../request/serialize";
import styles from "../explorer.module.css";
import { propertyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";
import { useSecrets } from "../secrets/useSecrets";
import type { ControlProps, RenderControl } from "./controlProps";

interface Props extends ControlProps {
  properties: Property[];
  render: RenderControl;
}

/** Nested objects beyond this depth stay closed until the reader opens them, even if required. */
const deepestOpen = 3;

/**
 * An object with known properties, with a control for each. Other properties of the value are kept.
 */
export function ObjectControl(props: Props) {
  const { label, describedBy, properties, onChange } = props;
  const value = isRecord(props.value)
    ? (props.value as Record<string, ParameterValue>)
    : {};
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.nested}
    >
      {properties.map((property) => (
        <PropertyField
          key={property.name}
          {...props}
          property={property}
          value={value[property.name]}
          onChange={(next) => {
            const { [property.name]: _before, ...others } = value;
            const changed =
              next === undefined ? others : { ...value, [property.name]: next };
            onChange(Object.keys(changed).length > 0 ? changed : undefined);
          }}
        />
      ))}
    </div>
  );
}

function PropertyField(props: Props & { property: Property }) {
  const { id, describedBy, description, property, value, render } = props;
  const { name, schema, isRequired } = property;
  const { policy } = useSecrets();
  const depth = (props.depth ?? 0) + 1;
  const model = modelOf(description);
  const kind = soleKind(model, schema);
  const isNested = kind === undefined || kind === "object" || kind === "array";
  const [isOpen, setIsOpen] = useState(false);
  const field = propertyField(props.field, name, policy);
  const own = `${id}.${name}`;
  const { description: text } = merge(model, schema).schema;
  // Schemas may be recursive, so nested objects are rendered on demand.
  const isShown =
    !isNested ||
    isOpen ||
    value !== undefined ||
    (isRequired && depth < deepestOpen);
  return (
    <div className={styles.field} data-field={name}>
      <div className={styles.fieldName}>
        <label htmlFor={own}>
          <code id={`${own}.-name`}>{name}</code>{" "}
          {isRequired && <span className={styles.facts}>required</span>}
        </label>{" "}
        <SecretToggle field={field} describedBy={`${own}.-name`} />
      </div>
      <div>
        {isShown ? (
          render({
            ...{ id: own, label: name, field, describedBy, description },
            ...{ schema, value, depth },
            required: isRequired,
            invalid: false,
            isJson: props.isJson ?? false,
            canBeEmpty: true,
            onChange: props.onChange,
          })
        ) : (
          <button
            type="button"
            className={styles.button}
            aria-label={`Add ${name}`}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            Add
          </button>
        )}
        {text && <div className={styles.facts}>{text}</div>}
      </div>
    </div>
  );
}
