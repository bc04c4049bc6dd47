import {
  type ChangeFact,
  type ChangeFacts,
  type Severity,
  subjectsOf,
} from "../../description";
import { ToolError } from "../tool-error";

export interface ChangesQuery {
  /** Only changes that led to this version. */
  version?: string | undefined;
  /** Only changes that affect the operation with this operationId. */
  operation?: string | undefined;
  severity?: Severity | undefined;
}

/** Maximum number of lines in a result. */
const maxLines = 200;

/**
 * Returns the changes between versions as text, newest version first.
 *
 * @throws ToolError if no changes are known for the version
 */
export function listChanges(
  entries: readonly ChangeFacts[],
  { version, operation, severity }: ChangesQuery,
): string {
  const wanted = entries.filter(
    ({ to }) =>
      version === undefined ||
      [to.name, to.version].some((one) => isVersion(one, version)),
  );
  if (wanted.length === 0)
    throw new ToolError(
      version === undefined
        ? "No changes between versions have been recorded."
        : `No changes are known that led to ${version}. Versions with changes: ${entries.map(({ to }) => to.version).join(", ") || "none"}.`,
    );
  const lines = wanted.flatMap((entry) =>
    linesOf(entry, operation?.toLowerCase(), severity),
  );
  if (lines.length <= maxLines) return lines.join("\n");
  const rest = lines.length - maxLines;
  return `${lines.slice(0, maxLines).join("\n")}\n\n${String(rest)} more lines were left out: ask for a version, an operation or a severity.`;
}

/** Returns whether a version is the wanted one; `2026.8` includes all its patches. */
function isVersion(version: string, wanted: string): boolean {
  return version === wanted || version.startsWith(`${wanted}.`);
}

function linesOf(
  facts: ChangeFacts,
  operation: string | undefined,
  severity: Severity | undefined,
): string[] {
  const { from, to, operations } = facts;
  const isAsked = (index: number) =>
    operation === undefined ||
    operations[index]?.operationId.toLowerCase() === operation;
  const isWanted = ({ uses, ...change }: ChangeFact) =>
    uses.length === 0
      ? operation === undefined && isSevere(change.severity)
      : uses.some(
          (use) => use.operations.some(isAsked) && isSevere(use.severity),
        );
  const isSevere = (one: Severity) =>
    severity === undefined || one === severity;
  const found = subjectsOf(facts, facts.changes.filter(isWanted)).flatMap(
    ({ title, label, reach, changes }) => [
      `- ${[title, label && `(${label})`, reach].filter(Boolean).join(" ")}`,
      ...changes.map(
        ({ severity: kind, where, message }) =>
          `  - ${kind}: ${where && `${where}: `}${message}`,
      ),
    ],
  );
  return [
    `## ${from.version} to ${to.version}`,
    ...(found.length > 0 ? found : ["No matching changes."]),
    "",
  ];
}
