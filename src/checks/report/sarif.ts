import type { Diagnostic } from "../../description";
import { createHash } from "node:crypto";
import type { CheckRun } from "./check";
import { inOrder } from "./order";

/**
 * Writes SARIF 2.1.0 for code scanning. Files are relative to the root of the sources. The
 * fingerprint excludes the line, so a finding keeps its identity if lines move.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(runs: readonly CheckRun[]): string {
  const findings = inOrder(runs.flatMap(({ findings }) => findings));
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const failures = runs.flatMap(({ check, failure }) =>
    failure === undefined ? [] : [{ check, failure }],
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "check", rules: rules.map((id) => ({ id })) },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ check, failure }) => ({
              level: "error",
              message: { text: `${check}: ${failure}` },
            })),
          },
        ],
        results: findings.map((finding) => result(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(finding: Diagnostic, rules: readonly string[]) {
  const { rule, severity, file, line, column, message, hint } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: "%SRCROOT%" },
          ...(line !== undefined && {
            region: {
              startLine: line,
              ...(column !== undefined && { startColumn: column }),
            },
          }),
        },
      },
    ],
    partialFingerprints: { "finding/v1": fingerprint(finding) },
  };
}

function fingerprint({ rule, file, message }: Diagnostic): string {
  return createHash("sha256")
    .update([rule, file, message].join("\n"))
    .digest("hex");
}
