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
  /** The command's report with its count; by default the command counts as one test. */
  report?: { file: string; count: (report: unknown) => Count };
  /** Whether later steps are pointless if it fails. */
  isRequired?: boolean;
}

/** Report files of the suites. */
export const unitReport = path.join(generatedDir, "unit.json");
export const checksReport = path.join(generatedDir, "checks.json");
export const checkReport = path.join(generatedDir, "check.json");
export const endToEndReport = path.join(generatedDir, "end-to-end.json");

/** Runs a step and counts its tests; a missing or empty report is a failure. */
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

/** Counts the tests in a JSON report of Vitest. */
export function countUnit(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } =
    report as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    };
  // A file that cannot be loaded has no failed tests.
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

/**
 * Counts the tests in a JSON report of Playwright; a test that passed only on retry counts as
 * failed.
 */
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

/** Counts the checks in a JSON report of `npm run check`; one without errors has passed. */
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
