import path from "node:path";
import {
  type Diagnostic,
  DescriptionError,
  formatDiagnostic,
  type SourceLocation,
} from "../description";
import {
  type Check,
  CheckError,
  type CheckOptions,
  type CheckRun,
} from "./report/check";

/** Runs checks one after the other; one that cannot run does not keep the others from running. */
export async function runChecks(
  checks: readonly Check[],
  options: CheckOptions,
): Promise<CheckRun[]> {
  const runs: CheckRun[] = [];
  const reported = new Set<string>();
  for (const check of checks) {
    const before = runs.flatMap(({ findings }) => findings);
    const run = await runCheck(check, options, before);
    // A broken link of the description is broken on the pages made of it as well.
    run.findings = run.findings.filter((finding) => {
      const place = linkPlace(finding);
      return place === undefined || !reported.has(place);
    });
    for (const finding of run.findings) reported.add(linkPlace(finding) ?? "");
    runs.push(run);
  }
  return runs;
}

/** Where a link stands, when that is what a finding is about. */
function linkPlace({
  rule,
  file,
  line,
  column,
}: Diagnostic): string | undefined {
  return rule.startsWith("link-") && line !== undefined
    ? [file, line, column].join(":")
    : undefined;
}

async function runCheck(
  check: Check,
  options: CheckOptions,
  before: readonly Diagnostic[],
): Promise<CheckRun> {
  const start = performance.now();
  const run = { check: check.name, findings: [] as Diagnostic[] };
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const found = await check.run(options);
    const findings = found.map((finding) => ({
      ...fromRoot(finding, options.root),
      ...(options.strict && { severity: "error" as const }),
    }));
    return { ...run, findings: eachOnce(findings), seconds: seconds() };
  } catch (error) {
    const failure =
      error instanceof DescriptionError
        ? unusable(error, options.root, before)
        : error instanceof CheckError
          ? error.message
          : undefined;
    if (failure === undefined) throw error;
    return { ...run, failure, seconds: seconds() };
  }
}

/** A line that many pages or operations are made of is reported once. */
function eachOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { rule, severity, file, line, column, message } = finding;
    const key = [rule, severity, file, line, column, message].join("\n");
    if (!byPlace.has(key)) byPlace.set(key, finding);
  }
  return [...byPlace.values()];
}

/** Why a description cannot be used; what was found before is not reported again. */
function unusable(
  { diagnostics }: DescriptionError,
  root: string,
  before: readonly Diagnostic[],
): string {
  const placed = diagnostics.map((one) => fromRoot(one, root));
  const isTold = placed.every(({ file, line, message }) =>
    before.some(
      (finding) =>
        finding.file === file &&
        finding.line === line &&
        finding.message === message,
    ),
  );
  return isTold
    ? "The description cannot be used until the findings of spec are corrected."
    : placed.map(formatDiagnostic).join("\n\n");
}

/** Files below the root are named from there, with forward slashes. */
function fromRoot<P extends SourceLocation>(placed: P, root: string): P {
  if (/^https?:/.test(placed.file)) return placed;
  const relative = path.relative(root, path.resolve(root, placed.file));
  return relative.startsWith("..")
    ? placed
    : { ...placed, file: relative.replaceAll(path.sep, "/") };
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
