import type { ReactNode } from "react";
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
  /** Whether the value travels as JSON, which has a null. */
  isJson?: boolean;
  /** Whether an empty text is something else than no value. */
  canBeEmpty?: boolean;
  /** How deep the value lies in others. */
  depth?: number;
  /** `undefined`: not sent. */
  onChange: (value: ParameterValue | undefined) => void;
}

/** Renders the control of a value inside another; handed down, as files do not import in circles. */
export type RenderControl = (props: ControlProps) => ReactNode;

/** What all single controls have in common. */
export function sharedAttributes(props: ControlProps) {
  return {
    id: props.id,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid,
    "aria-required": props.required,
  };
}
