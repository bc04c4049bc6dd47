import type { Diagnostic } from "../../description";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "../../description/model/record";
import { parseSource } from "../../description/load/source";
import { CheckError, type CheckRun } from "./check";
import { inOrder } from "./order";

/** A known finding, which matches on any line. */
export interface KnownFinding {
  check: string;
  rule: string;
  file: string;
  message: string;
  /** Why it is accepted. */
  reason: string;
}

/** The known findings of a file, with their locations in it. */
export interface Baseline {
  file: string;
  known: (KnownFinding & Pick<Diagnostic, "line" | "column">)[];
}

const keys = ["check", "rule", "file", "message", "reason"] as const;

/**
 * Reads a baseline file.
 *
 * @throws {CheckError} if it is missing or is not a list of known findings
 */
export async function readBaseline(
  root: string,
  file: string,
): Promise<Baseline> {
  try {
    const source = parseSource(
      file,
      await readFile(path.resolve(root, file), "utf8"),
    );
    if (!Array.isArray(source.value)) throw new Error("It is not a list.");
    const known = source.value.map((entry: unknown, index) => {
      const { line = 1, column = 1 } = source.locate(`/${String(index)}`);
      return { ...knownFinding(entry, index), line, column };
    });
    return { file, known };
  } catch (cause) {
    throw new CheckError(
      `The baseline ${file} cannot be used: ${(cause as Error).message} Correct it, or write it again with --write-baseline.`,
      { cause },
    );
  }
}

function knownFinding(entry: unknown, index: number): KnownFinding {
  const missing = keys.find(
    (key) => !isRecord(entry) || typeof entry[key] !== "string",
  );
  if (missing)
    throw new Error(`Entry ${String(index + 1)} has no text "${missing}".`);
  return entry as KnownFinding;
}

/**
 * Removes known findings. Entries that no longer occur, or have no reason, become findings
 * themselves; entries of checks that did not run are ignored.
 */
export function applyBaseline(
  runs: readonly CheckRun[],
  { file, known }: Baseline,
): CheckRun[] {
  const entries = new Map(known.map((entry) => [keyOf(entry), entry]));
  const met = new Set<string>();
  const left = runs.map((run) => ({
    ...run,
    findings: run.findings.filter((finding) => {
      const key = keyOf({ ...finding, check: run.check });
      met.add(key);
      return !entries.has(key);
    }),
  }));
  const ran = new Set(
    runs.flatMap(({ check, failure }) =>
      failure === undefined ? [check] : [],
    ),
  );
  const findings = known.flatMap((entry): Diagnostic[] => {
    const about = `${entry.rule} in ${entry.file}: ${entry.message}`;
    const { line = 1, column = 1 } = entry;
    const place = { file, line, column, severity: "error" as const };
    if (ran.has(entry.check) && !met.has(keyOf(entry)))
      return [
        {
          ...place,
          rule: "baseline-stale",
          message: `This no longer occurs: ${about}`,
          hint: "Remove the entry.",
        },
      ];
    return entry.reason.trim() === ""
      ? [
          {
            ...place,
            rule: "baseline-reason",
            message: `This accepted finding has no reason: ${about}`,
            hint: "Correct it, or write down why it is accepted.",
          },
        ]
      : [];
  });
  return [...left, { check: "baseline", findings, seconds: 0 }];
}

/**
 * Writes all findings into the baseline. Existing reasons and entries of checks that did not run
 * are kept; new entries have no reason yet.
 */
export async function writeBaseline(
  root: string,
  file: string,
  runs: readonly CheckRun[],
  before: Baseline | undefined,
): Promise<number> {
  const reasons = new Map(
    before?.known.map((entry) => [keyOf(entry), entry.reason]),
  );
  const ran = new Set(runs.map(({ check }) => check));
  const kept = before?.known.filter(({ check }) => !ran.has(check)) ?? [];
  const found = runs.flatMap(({ check, findings }) =>
    inOrder(findings).map((finding) => ({ ...finding, check })),
  );
  const entries = new Map(
    [...kept, ...found].map(({ check, rule, file, message }) => {
      const key = keyOf({ check, rule, file, message });
      const reason = reasons.get(key) ?? "";
      return [key, { check, rule, file, message, reason }];
    }),
  );
  const text = JSON.stringify([...entries.values()], null, 2);
  await writeFile(path.resolve(root, file), `${text}\n`);
  return entries.size;
}

function keyOf({
  check,
  rule,
  file,
  message,
}: Omit<KnownFinding, "reason">): string {
  return [check, rule, file, message].join("\n");
}
