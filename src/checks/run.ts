import path from "node:path";
import { DescriptionError } from "../description";
import {
  type Check,
  CheckError,
  type CheckOptions,
  type CheckRun,
  type Finding,
} from "./report/finding";

/** Runs checks one after the other; one that cannot run does not keep the others from running. */
export async function runChecks(
  checks: readonly Check[],
  options: CheckOptions,
): Promise<CheckRun[]> {
  const runs: CheckRun[] = [];
  const told = new Set<string>();
  for (const check of checks) {
    const run = await runCheck(check, options);
    // A broken link of the description is broken on the pages made of it as well.
    run.findings = run.findings.filter((finding) => {
      const place = linkPlace(finding);
      return place === undefined || !told.has(place);
    });
    for (const finding of run.findings) told.add(linkPlace(finding) ?? "");
    runs.push(run);
  }
  return runs;
}

/** Where a link stands, when that is what a finding is about. */
function linkPlace({ rule, file, line, column }: Finding): string | undefined {
  return rule.startsWith("link-") && line !== undefined
    ? [file, line, column].join(":")
    : undefined;
}

async function runCheck(
  check: Check,
  options: CheckOptions,
): Promise<CheckRun> {
  const start = performance.now();
  const run = { check: check.name, findings: [] as Finding[] };
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const found = await check.run(options);
    const findings = found.map((finding) => ({
      ...fromRoot(finding, options.root),
      ...(options.strict && { severity: "error" as const }),
    }));
    return { ...run, findings, seconds: seconds() };
  } catch (error) {
    if (error instanceof CheckError || error instanceof DescriptionError)
      return { ...run, failure: error.message, seconds: seconds() };
    throw error;
  }
}

/** Files below the root are named from there, with forward slashes. */
function fromRoot(finding: Finding, root: string): Finding {
  if (/^https?:/.test(finding.file)) return finding;
  const relative = path.relative(root, path.resolve(root, finding.file));
  return relative.startsWith("..")
    ? finding
    : { ...finding, file: relative.replaceAll(path.sep, "/") };
}

/** 0 when all is well, 1 when something is wrong, 2 when a check could not run. */
export function exitCode(runs: readonly CheckRun[]): 0 | 1 | 2 {
  if (runs.some(({ failure }) => failure !== undefined)) return 2;
  return runs.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  )
    ? 1
    : 0;
}
