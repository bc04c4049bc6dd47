/** The type of a JSON value. */
export type JsonKind =
  "object" | "array" | "string" | "number" | "boolean" | "null";

/** A value in a response, as the viewer shows it. */
export interface ViewedValue {
  /** JSON pointer to the value (RFC 6901). */
  pointer: string;
  kind: JsonKind;
  /** The decoded name of its member; undefined for array items and the root. */
  name: string | undefined;
  /** Returns its JSON text as received. */
  raw: () => string;
}

/** An action on a value, offered in the menu of its row. */
export interface RowAction {
  /** Unique among the actions of one value. */
  id: string;
  /** The label, such as "Set the password of this user". */
  label: string;
  /** The heading of the action's group, such as "Next requests". */
  group?: string;
  /** Whether almost every value has this action; it then does not mark the row. */
  isCommon?: boolean;
  /** The link's target; without it, `run` is called. */
  href?: string;
  run?: () => void;
}

/**
 * Returns the actions on a value, besides copying. Called for every rendered row, so it has to be
 * fast, and its identity should change only with its results.
 */
export type RowActions = (value: ViewedValue) => readonly RowAction[];
