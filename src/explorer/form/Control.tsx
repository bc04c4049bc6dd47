import type { Description, Schema } from "../../description/model/types";
import { resolveSchema, typeOf } from "../../request/schema";
import type { ParameterValue } from "../../request/serialize";
import { Choice } from "./Choice";
import { JsonControl } from "./JsonControl";
import { ListControl } from "./ListControl";
import { ObjectControl } from "./ObjectControl";
import type { Field } from "../secrets/fields";
import { TextControl } from "./TextControl";

export interface ControlProps {
  id: string;
  /** For groups of controls, which a label's `for` cannot name. */
  label: string;
  describedBy: string;
  /** Where the value belongs in the request; decides whether it is secret. */
  field: Field;
  description: Description;
  /** References followed. */
  schema: Schema;
  value: ParameterValue | undefined;
  required: boolean;
  invalid: boolean;
  /** `undefined`: not sent. */
  onChange: (value: ParameterValue | undefined) => void;
}

/** The control for one value, chosen by its schema. */
export function Control(props: ControlProps) {
  const { description, schema } = props;
  switch (typeOf(schema)) {
    case "boolean":
      return <Choice {...props} options={["true", "false"]} />;
    case "array": {
      const items = resolveSchema(description, schema.items);
      return typeOf(items) === "object" || typeOf(items) === "array" ? (
        <JsonControl {...props} />
      ) : (
        <ListControl {...props} items={items} />
      );
    }
    case "object":
      return schema.properties ? (
        <ObjectControl {...props} properties={schema.properties} />
      ) : (
        <JsonControl {...props} />
      );
    default:
      return schema.enum ? (
        <Choice {...props} options={schema.enum.map(String)} />
      ) : (
        <TextControl {...props} />
      );
  }
}

/** What all single controls have in common. */
export function sharedAttributes(props: ControlProps) {
  return {
    id: props.id,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid,
    "aria-required": props.required,
  };
}
