import type { ReactNode } from "react";
import type { AnySchema, Description } from "../../description/model/types";
import type { ParameterValue } from "../../request/serialize";
import type { Field } from "../secrets/fields";

/** The props of every control. */
export interface ControlProps {
  id: string;
  /** Accessible name for groups of controls, which `<label for>` cannot reference. */
  label: string;
  describedBy: string;
  /** The value's location in the request, which decides whether it is secret. */
  field: Field;
  description: Description;
  schema: AnySchema;
  value: ParameterValue | undefined;
  required: boolean;
  invalid: boolean;
  /** Whether the value is sent as JSON, so that it may be null. */
  isJson?: boolean;
  /** Whether an empty string differs from no value. */
  canBeEmpty?: boolean;
  /** Nesting depth of the value. */
  depth?: number;
  /** Called with `undefined` if the value is not sent. */
  onChange: (value: ParameterValue | undefined) => void;
}

/** Renders the control of a nested value; passed as a prop to avoid circular imports. */
export type RenderControl = (props: ControlProps) => ReactNode;

/** Returns the attributes that all single controls share. */
export function sharedAttributes(props: ControlProps) {
  return {
    id: props.id,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid,
    "aria-required": props.required,
  };
}
