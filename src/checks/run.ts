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

/** Runs checks in order; a check that cannot run does not stop the others. */
export async function runChecks(
  checks: readonly Check[],
  options: CheckOptions,
): Promise<CheckRun[]> {
  const runs: CheckRun[] = [];
  const reported = new Set<string>();
  for (const check of checks) {
    const before = runs.flatMap(({ findings }) => findings);
    const run = await runCheck(check, options, before);
    // A broken link in the description is also broken on its pages.
    run.findings = run.findings.filter((finding) => {
      const place = linkPlace(finding);
      return place === undefined || !reported.has(place);
    });
    for (const finding of run.findings) reported.add(linkPlace(finding) ?? "");
    runs.push(run);
  }
  return runs;
}

/** Returns the location of a link, if the finding is about one. */
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

/** Removes repeated findings about a line that many pages or operations share. */
function eachOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { rule, severity, file, line, column, message } = finding;
    const key = [rule, severity, file, line, column, message].join("\n");
    if (!byPlace.has(key)) byPlace.set(key, finding);
  }
  return [...byPlace.values()];
}

/** Explains why a description is invalid, without repeating findings of earlier checks. */
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

/** Makes files below the root relative to it, with forward slashes. */
function fromRoot<P extends SourceLocation>(placed: P, root: string): P {
  if (/^https?:/.test(placed.file)) return placed;
  const relative = path.relative(root, path.resolve(root, placed.file));
  return relative.startsWith("..")
    ? placed
    : { ...placed, file: relative.replaceAll(path.sep, "/") };
}

/** Returns 0 without errors, 1 with errors, and 2 if a check could not run. */
export function exitCode(runs: readonly CheckRun[]): 0 | 1 | 2 {
  if (runs.some(({ failure }) => failure !== undefined)) return 2;
  return runs.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  )
    ? 1
    : 0;
}
