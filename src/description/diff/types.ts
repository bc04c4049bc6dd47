/**
 * How a change concerns those who use an API: `breaking` may break a client that was right before,
 * `additive` offers something new or asks for less, `text` changes nothing on the wire.
 */
export const severities = ["breaking", "additive", "text"] as const;
export type Severity = (typeof severities)[number];

/** One change. */
export interface Change {
  severity: Severity;
  /** What kind of change it is, such as `parameter-removed`. */
  rule: string;
  /** Where in the operation: `query parameter page`, `request body.name`, `200 body.results[].pk`. */
  where: string;
  message: string;
  /** Which way the data goes that it is about. */
  direction?: Direction;
  /** The component that has changed, which other operations may reach as well. */
  shared?: SharedPlace;
}

/** A place in a component, whatever operation reaches it. */
export interface SharedPlace {
  kind: "schema" | "parameter";
  name: string;
  /** What stood in its place before, or its earlier name. */
  was?: string;
  /** Below the component: nothing for itself, `.groups[].name` for a property. */
  at: string;
}

/** What became of one operation. */
export interface OperationDiff {
  operationId: string;
  method: string;
  path: string;
  /** Its first tag. */
  tag?: string;
  /** Its id before, where it was another one. */
  was?: string;
  state: "added" | "removed" | "changed";
  changes: Change[];
}

/** What became of a description; operations that are the same are left out. */
export interface DescriptionDiff {
  /** Versions of the API. A first version has nothing before it. */
  from: string | null;
  to: string;
  /** Changes of what concerns all operations. */
  general: Change[];
  /** By path, then by method. */
  operations: OperationDiff[];
}

/** Notes changes at one place. */
export type Report = (
  severity: Severity,
  rule: string,
  where: string,
  message: string,
  about?: Pick<Change, "direction" | "shared">,
) => void;

/** Which way data goes; what is only a wider offer in one is more to cope with in the other. */
export type Direction = "request" | "response";

/**
 * What it means that more (`wider`) or fewer (`narrower`) values are possible: a client that sends
 * can break when fewer are taken, one that receives when more may come.
 */
export function severityOf(
  direction: Direction,
  change: "wider" | "narrower" | "different",
): Severity {
  if (change === "different") return "breaking";
  const breaks = direction === "request" ? "narrower" : "wider";
  return change === breaks ? "breaking" : "additive";
}
