import type { Diagnostic } from "../../description";
import type { CheckRun } from "./check";
import { inOrder } from "./order";

/**
 * Writes findings as text, in the order of files: location, rule, message, and the hint below it.
 */
export function textReport(runs: readonly CheckRun[]): string {
  const findings = inOrder(runs.flatMap(({ findings }) => findings));
  let file = findings[0]?.file;
  const lines = findings.flatMap((finding) => {
    const gap = finding.file === file ? [] : [""];
    file = finding.file;
    return [...gap, ...textLines(finding)];
  });
  return lines.map((line) => `${line}\n`).join("");
}

function textLines(finding: Diagnostic): string[] {
  const { file, line, column, rule, severity, message, hint } = finding;
  const place = [file, line, column].filter((part) => part !== undefined);
  const kind = severity === "warning" ? "warning: " : "";
  return [`${place.join(":")}  ${rule}  ${kind}${message}`, `    ${hint}`];
}

/** Summarizes each check in one line, for the end of the terminal's output. */
export function summary(runs: readonly CheckRun[]): string[] {
  return runs.map(({ check, findings, failure, seconds }) => {
    const errors = findings.filter(({ severity }) => severity === "error");
    const warnings = findings.length - errors.length;
    const result =
      failure === undefined
        ? `${count(errors.length, "error")}, ${count(warnings, "warning")}`
        : "could not run";
    return `${check}: ${result} (${seconds.toFixed(1)} s)`;
  });
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
