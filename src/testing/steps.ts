import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { generatedDir } from "../config/routes";

export interface Count {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Where the command leaves its own count; without one it counts as one test. */
  report?: { file: string; count: (report: unknown) => Count };
  /** Later steps are pointless without it. */
  isRequired?: boolean;
}

/** Where the suites leave their reports. */
export const unitReport = path.join(generatedDir, "unit.json");
export const checksReport = path.join(generatedDir, "checks.json");
export const checkReport = path.join(generatedDir, "check.json");
export const endToEndReport = path.join(generatedDir, "end-to-end.json");

/** Runs a step and counts its tests; a report that is missing or empty is a failure. */
export async function runStep(step: Step): Promise<Count> {
  if (step.report) await rm(step.report.file, { force: true });
  const code = await runCommand(step);
  if (!step.report)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = await readCount(step.report);
  const isSilent = count.failed === 0 && (code !== 0 || count.passed === 0);
  return isSilent ? { ...count, failed: 1 } : count;
}

async function readCount({
  file,
  count,
}: NonNullable<Step["report"]>): Promise<Count> {
  try {
    return count(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function runCommand({ command: [program = "", ...args], env }: Step) {
  return new Promise<number | null>((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", () => {
      resolve(1);
    });
    child.once("exit", resolve);
  });
}

/** Vitest's JSON report. */
export function countUnit(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } =
    report as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    };
  // A file that does not load has no tests in it to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return {
    passed: numPassedTests,
    failed: failed === 0 && numFailedTestSuites > 0 ? 1 : failed,
  };
}

/** Playwright's JSON report; a test that only passed when tried again has not passed. */
export function countEndToEnd(report: unknown): Count {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
  };
}

/** The JSON report of `npm run check`: a check that finds nothing wrong has passed. */
export function countCheck(report: unknown): Count {
  const { checks } = report as {
    checks: { failure?: string; findings: { severity: string }[] }[];
  };
  const failures = checks.map(
    ({ failure, findings }) =>
      findings.filter(({ severity }) => severity === "error").length +
      (failure === undefined ? 0 : 1),
  );
  return {
    passed: failures.filter((count) => count === 0).length,
    failed: failures.reduce((sum, count) => sum + count, 0),
  };
}
