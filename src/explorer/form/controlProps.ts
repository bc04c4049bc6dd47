import type { AnySchema, Description } from "../../description/model/types";
import type { ParameterValue } from "../../request/serialize";
import type { Field } from "../secrets/fields";

/** What every control gets. */
export interface ControlProps {
  id: string;
  /** For groups of controls, which a label's `for` cannot name. */
  label: string;
  describedBy: string;
  /** Where the value belongs in the request; decides whether it is secret. */
  field: Field;
  description: Description;
  schema: AnySchema;
  value: ParameterValue | undefined;
  required: boolean;
  invalid: boolean;
  /** `undefined`: not sent. */
  onChange: (value: ParameterValue | undefined) => void;
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
