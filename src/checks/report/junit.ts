import { escapeMarkup } from "../../config/escape-markup";
import type { Diagnostic } from "../../description";
import type { CheckRun } from "./check";
import { inOrder } from "./order";

/**
 * Writes JUnit XML for GitLab and Jenkins: a suite for each check, a case for each finding, and a
 * passing case if a check found nothing. Warnings are passing cases with output.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junitReport(runs: readonly CheckRun[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check"${totals(runs)}>`,
    ...runs.flatMap(suite),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(run: CheckRun): string[] {
  const { check, findings, failure, seconds } = run;
  const cases = inOrder(findings).flatMap((finding) =>
    findingCase(check, finding),
  );
  const whole =
    failure === undefined
      ? []
      : [
          `    <testcase${attributes({ classname: check, name: "runs" })}>`,
          `      <error${attributes({ message: failure })}/>`,
          "    </testcase>",
        ];
  const clean =
    cases.length + whole.length > 0
      ? []
      : [
          `    <testcase${attributes({ classname: check, name: "no findings" })}/>`,
        ];
  return [
    `  <testsuite${attributes({ name: check })}${totals([run])}${attributes({ time: seconds.toFixed(3) })}>`,
    ...cases,
    ...whole,
    ...clean,
    "  </testsuite>",
  ];
}

function findingCase(check: string, finding: Diagnostic): string[] {
  const { rule, file, line, column, severity, message, hint } = finding;
  const place = [file, line, column].filter((part) => part !== undefined);
  const detail = `${place.join(":")}\n${message}\n${hint}`;
  const head = attributes({
    classname: `${check}.${rule}`,
    name: `${place.join(":")} ${message}`,
    file,
    ...(line !== undefined && { line: String(line) }),
  });
  return [
    `    <testcase${head}>`,
    severity === "error"
      ? `      <failure${attributes({ type: rule, message })}>${escapeXml(detail)}</failure>`
      : `      <system-out>${escapeXml(detail)}</system-out>`,
    "    </testcase>",
  ];
}

function totals(runs: readonly CheckRun[]): string {
  const findings = runs.flatMap(({ findings }) => findings);
  const failures = findings.filter(({ severity }) => severity === "error");
  const errors = runs.filter(({ failure }) => failure !== undefined);
  const clean = runs.filter(
    ({ findings, failure }) => findings.length === 0 && failure === undefined,
  );
  return attributes({
    tests: String(findings.length + errors.length + clean.length),
    failures: String(failures.length),
    errors: String(errors.length),
  });
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

/** Escapes markup and line breaks; characters that XML 1.0 forbids become U+FFFD. */
function escapeXml(text: string): string {
  const allowed = text.replace(
    /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    "\uFFFD",
  );
  return escapeMarkup(allowed).replaceAll("\n", "&#10;");
}
