import type { Diagnostic } from "../../description";
import type { CheckRun } from "./check";
import { inOrder } from "./order";

/**
 * Writes workflow commands, which GitHub shows as annotations on the lines of a change.
 *
 * @see
 *   https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function githubReport(runs: readonly CheckRun[]): string {
  const findings = inOrder(runs.flatMap(({ findings }) => findings));
  const failures = runs.flatMap(({ check, failure }) =>
    failure === undefined
      ? []
      : [command("error", { title: `${check} could not run` }, failure)],
  );
  return [...findings.map(annotation), ...failures]
    .map((line) => `${line}\n`)
    .join("");
}

function annotation(finding: Diagnostic): string {
  const { severity, file, line, column, rule, message, hint } = finding;
  return command(
    severity,
    { file, line, col: column, title: rule },
    `${message}\n${hint}`,
  );
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${given.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
