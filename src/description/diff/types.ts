/**
 * The effect of a change on API clients: `breaking` may break a correct client, `additive` offers
 * something new or requires less, `text` changes nothing on the wire.
 */
export const severities = ["breaking", "additive", "text"] as const;
export type Severity = (typeof severities)[number];

export interface Change {
  severity: Severity;
  /** The kind of change, such as `parameter-removed`. */
  rule: string;
  /**
   * The place in the operation: `query parameter page`, `request body.name`, `200
   * body.results[].pk`.
   */
  where: string;
  message: string;
  /** The direction of the affected data. */
  direction?: Direction;
  /** The component that has changed, which other operations may use as well. */
  shared?: SharedPlace;
}

/** A place in a component, independent of the operations that use it. */
export interface SharedPlace {
  kind: "schema" | "parameter";
  name: string;
  /** The component that was used instead before, or its earlier name. */
  was?: string;
  /**
   * The path below the component: empty for the component itself, `.groups[].name` for a property.
   */
  at: string;
}

/** The changes of an operation. */
export interface OperationDiff {
  operationId: string;
  method: string;
  path: string;
  /** Its first tag. */
  tag?: string;
  /** Its earlier id if it was different. */
  was?: string;
  state: "added" | "removed" | "changed";
  changes: Change[];
}

/** The changes of a description; unchanged operations are left out. */
export interface DescriptionDiff {
  /** Versions of the API; `from` is null for the first version. */
  from: string | null;
  to: string;
  /** Changes that affect all operations. */
  general: Change[];
  /** Sorted by path, then by method. */
  operations: OperationDiff[];
}

/** Records a change. */
export type Report = (
  severity: Severity,
  rule: string,
  where: string,
  message: string,
  about?: Pick<Change, "direction" | "shared">,
) => void;

/**
 * The direction of data. Allowing more values is harmless in one direction and may break clients in
 * the other.
 */
export type Direction = "request" | "response";

/**
 * Returns the severity of allowing more (`wider`) or fewer (`narrower`) values: clients can break
 * if fewer are accepted in requests or more can occur in responses.
 */
export function severityOf(
  direction: Direction,
  change: "wider" | "narrower" | "different",
): Severity {
  if (change === "different") return "breaking";
  const breaks = direction === "request" ? "narrower" : "wider";
  return change === breaks ? "breaking" : "additive";
}
