import type { ChangeFacts, OperationFact } from "../../description";

/** What changed in the versions, and where its pages are. */
export interface Changelog {
  /** The page that lists the versions. */
  page: string;
  /** One for each pair of versions, the newest first. */
  entries: ChangelogEntry[];
}

/** What changed in one version. */
export interface ChangelogEntry {
  /** Its page: `changelog/2026.8`. */
  page: string;
  facts: ChangeFacts;
  /** As in the facts, with what they are called. */
  operations: NamedOperation[];
}

export interface NamedOperation extends OperationFact {
  title: string;
  /** What it is about: the resource, or else the tag. */
  resource: string;
}

/** Addresses of what has changed, in the newest version of the site that has it. */
export interface ChangePlaces {
  operation(operation: OperationFact): string | undefined;
  /** A component's page; the property's place on it, where it is shown there. */
  schema(name: string, property?: string): string | undefined;
  /** A place on an operation's page. */
  inOperation(operation: OperationFact, where: string): string | undefined;
}
