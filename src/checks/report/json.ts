import type { CheckRun } from "./check";
import { inOrder } from "./order";

/** Writes the findings of each check as JSON. `version` changes if the format is incompatible. */
export function jsonReport(runs: readonly CheckRun[]): string {
  const checks = runs.map(({ check, failure, findings, seconds }) => ({
    check,
    ...(failure !== undefined && { failure }),
    seconds: Number(seconds.toFixed(3)),
    findings: inOrder(findings).map(
      ({ rule, severity, file, line, column, pointer, message, hint }) => ({
        ...{ rule, severity, file, line, column, pointer, message, hint },
      }),
    ),
  }));
  return `${JSON.stringify({ version: 1, checks }, null, 2)}\n`;
}
