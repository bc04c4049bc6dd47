import type { Direction, Severity } from "../types";

/**
 * What changed between two versions, without any text of their descriptions. A change of something
 * shared is there once, with the operations that it reaches.
 */
export interface ChangeFacts {
  from: ComparedVersion;
  to: ComparedVersion;
  /** When they were compared, as an ISO date; it stays while the result is the same. */
  date: string;
  /** The older description has only a part of the API, so what it lacks need not be new. */
  isPartial?: true;
  /** The operations that a change reaches, by path and method. */
  operations: OperationFact[];
  /** Breaking ones first, then by what has changed. */
  changes: ChangeFact[];
}

/** A version as it was compared. */
export interface ComparedVersion {
  /** What it is called on the site: `2026.8`. */
  name: string;
  /** What its description says: `2026.8.3`. */
  version: string;
  /** A hash of what was compared. */
  digest?: string;
}

/** An operation, in the newer version unless only the older one has it. */
export interface OperationFact {
  method: string;
  path: string;
  operationId: string;
  tag?: string;
  /** The id in the older version, where it was another one. */
  was?: string;
}

/** What has changed: the API as a whole, operations, or a component of the description. */
export type Subject = "api" | "operation" | "schema" | "parameter";

export interface ChangeFact {
  /** The gravest of its uses. */
  severity: Severity;
  rule: string;
  subject: Subject;
  /** Of the component; several where one schema is written in several forms. */
  names?: string[];
  /** What stood in the component's place before, or its earlier name. */
  was?: string;
  /** Where in the subject: `query parameter page`, `.groups[].name`; nothing for all of it. */
  where: string;
  message: string;
  /** The operation, by its place, whose resource the component belongs to, where it is one's. */
  home?: number;
  /** Whom it concerns; nobody in particular for the API as a whole. */
  uses: ChangeUse[];
}

/** Operations that a change concerns in the same way. */
export interface ChangeUse {
  severity: Severity;
  direction?: Direction;
  /** By their place in `operations`. */
  operations: number[];
}
