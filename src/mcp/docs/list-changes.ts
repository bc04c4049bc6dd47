import type { DescriptionDiff } from "../../description";
import type { Change, Severity } from "../../description/diff/types";
import { ToolError } from "../tool-error";

export interface ChangesQuery {
  /** Only what led to this version. */
  version?: string | undefined;
  /** Only what concerns an operation: its operationId. */
  operation?: string | undefined;
  severity?: Severity | undefined;
}

/** Lines that one result has at most. */
const mostLines = 200;

/**
 * What changed between versions, as text, the newest version first.
 *
 * @throws ToolError for a version that no changes are known of
 */
export function listChanges(
  entries: readonly DescriptionDiff[],
  { version, operation, severity }: ChangesQuery,
): string {
  const wanted = entries.filter(
    ({ to }) => version === undefined || isVersion(to, version),
  );
  if (wanted.length === 0)
    throw new ToolError(
      version === undefined
        ? "No changes between versions have been recorded."
        : `No changes are known that led to ${version}. Versions with changes: ${entries.map(({ to }) => to).join(", ") || "none"}.`,
    );
  const lines = wanted.flatMap((entry) =>
    linesOf(entry, operation?.toLowerCase(), severity),
  );
  if (lines.length <= mostLines) return lines.join("\n");
  const rest = lines.length - mostLines;
  return `${lines.slice(0, mostLines).join("\n")}\n\n${String(rest)} more lines were left out: ask for a version, an operation or a severity.`;
}

/** `2026.8` means all of its patches too. */
function isVersion(version: string, wanted: string): boolean {
  return version === wanted || version.startsWith(`${wanted}.`);
}

function linesOf(
  { from, to, general, operations }: DescriptionDiff,
  operation: string | undefined,
  severity: Severity | undefined,
): string[] {
  const isWanted = (change: Change) =>
    severity === undefined || change.severity === severity;
  const line = ({ severity: kind, where, message }: Change) =>
    `  - ${kind}: ${where && `${where}: `}${message}`;
  const sections = operations
    .filter(
      ({ operationId }) =>
        operation === undefined || operationId.toLowerCase() === operation,
    )
    .flatMap(({ operationId, method, path, state, changes }) => {
      const shown = changes.filter(isWanted);
      return shown.length === 0
        ? []
        : [
            `- ${method.toUpperCase()} ${path} (${operationId}), ${state}`,
            ...shown.map(line),
          ];
    });
  const all = operation === undefined ? general.filter(isWanted).map(line) : [];
  const found = [...all, ...sections];
  return [
    `## ${from === null ? to : `${from} to ${to}`}`,
    ...(found.length > 0 ? found : ["Nothing that was asked for."]),
    "",
  ];
}
