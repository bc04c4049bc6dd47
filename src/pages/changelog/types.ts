import type { ChangeFacts, OperationFact } from "../../description";

/** The changes of all versions, and the names of their pages. */
export interface Changelog {
  /** The page that lists the versions. */
  page: string;
  /** One for each pair of consecutive versions, newest first. */
  entries: ChangelogEntry[];
}

/** The changes of one version. */
export interface ChangelogEntry {
  /** Its page: `changelog/2026.8`. */
  page: string;
  facts: ChangeFacts;
  /** The operations of `facts`, in the same order, with titles. */
  operations: NamedOperation[];
}

export interface NamedOperation extends OperationFact {
  title: string;
  /** The resource it belongs to, otherwise its tag. */
  resource: string;
}

/** Returns URLs of changed parts, in the newest version of the site that has them. */
export interface ChangePlaces {
  operation(operation: OperationFact): string | undefined;
  /** A component's page, or a property on it if it is shown there. */
  schema(name: string, property?: string): string | undefined;
  /** A part of an operation's page. */
  inOperation(operation: OperationFact, where: string): string | undefined;
}
