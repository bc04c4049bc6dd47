import type { Direction, Severity } from "../types";

/**
 * The changes between two versions, without any text from their descriptions. A change of a shared
 * component appears once, with the operations that use it.
 */
export interface ChangeFacts {
  from: ComparedVersion;
  to: ComparedVersion;
  /** The date of the comparison (ISO); it is kept while the result is the same. */
  date: string;
  /** The older description covers only part of the API, so an operation it lacks may not be new. */
  isPartial?: true;
  /** The affected operations, by path and method. */
  operations: OperationFact[];
  /** The changes, breaking ones first, then by subject. */
  changes: ChangeFact[];
}

/** A version that was compared. */
export interface ComparedVersion {
  /** Its name on the site: `2026.8`. */
  name: string;
  /** The version in its description: `2026.8.3`. */
  version: string;
  /** A hash of the description that was compared. */
  digest?: string;
}

/** An operation as in the newer version, or in the older one if it was removed. */
export interface OperationFact {
  method: string;
  path: string;
  operationId: string;
  tag?: string;
  /** The id in the older version if it was different. */
  was?: string;
}

/** The subject of a change: the API as a whole, an operation, or a component of the description. */
export type Subject = "api" | "operation" | "schema" | "parameter";

export interface ChangeFact {
  /** The highest severity among its uses. */
  severity: Severity;
  rule: string;
  subject: Subject;
  /** The component's names; several if one schema is written in several forms. */
  names?: string[];
  /** The component that was used instead before, or its earlier name. */
  was?: string;
  /** The place in the subject: `query parameter page`, `.groups[].name`; empty for the whole. */
  where: string;
  message: string;
  /** Index of an operation whose resource the component belongs to, if any. */
  home?: number;
  /** The operations it affects; empty for the API as a whole. */
  uses: ChangeUse[];
}

/** Operations that a change affects in the same way. */
export interface ChangeUse {
  severity: Severity;
  direction?: Direction;
  /** Indexes in `operations`. */
  operations: number[];
}
