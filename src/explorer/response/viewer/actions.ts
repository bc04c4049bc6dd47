/** What a value of JSON is. */
export type JsonKind =
  "object" | "array" | "string" | "number" | "boolean" | "null";

/** A value in a response, as the viewer shows it. */
export interface ViewedValue {
  /** Where it is, as a JSON pointer (RFC 6901). */
  pointer: string;
  kind: JsonKind;
  /** The name of the member that it is the value of, decoded; none for items and the whole. */
  name: string | undefined;
  /** Its JSON text, byte for byte as it came. */
  raw: () => string;
}

/** Something that can be done with a value, offered in the menu of its row. */
export interface RowAction {
  /** Unique among the actions of one value. */
  id: string;
  /** What it does, such as "Set the password of this user". */
  label: string;
  /** A heading that actions are grouped under, such as "Next requests". */
  group?: string;
  /** Offered for almost every value: it does not mark the row as one with more to do. */
  isCommon?: boolean;
  /** Where it leads; without it, the action is what `run` does. */
  href?: string;
  run?: () => void;
}

/**
 * What can be done with a value beyond copying it. Called for each row while it is shown, so it has
 * to be quick, and its identity should change only when its results do.
 */
export type RowActions = (value: ViewedValue) => readonly RowAction[];
