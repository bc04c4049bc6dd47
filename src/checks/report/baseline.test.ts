import type { Diagnostic } from "../../description";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  type KnownFinding,
  applyBaseline,
  readBaseline,
  writeBaseline,
} from "./baseline";
import { CheckError, type CheckRun } from "./check";

const finding: Diagnostic = {
  rule: "link-page",
  severity: "error",
  file: "docs/a.md",
  line: 3,
  message: "There is no page /b/.",
  hint: "Did you mean /c/?",
};
const known: KnownFinding = {
  check: "links",
  rule: "link-page",
  file: "docs/a.md",
  message: "There is no page /b/.",
  reason: "It comes with the next version.",
};
const run = (...findings: Diagnostic[]): CheckRun => ({
  check: "links",
  findings,
  seconds: 0,
});

async function folder(content?: unknown): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "baseline-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  if (content !== undefined)
    await writeFile(
      path.join(made, "b.json"),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  return made;
}

const apply = async (entries: KnownFinding[], ...runs: CheckRun[]) =>
  applyBaseline(
    runs,
    await readBaseline(await folder(entries), "b.json"),
  ).flatMap(({ findings }) => findings);

describe("applyBaseline", () => {
  it("removes known findings, regardless of their line", async () => {
    expect(await apply([known], run({ ...finding, line: 90 }))).toEqual([]);
    const other = { ...finding, message: "There is no page /c/." };
    expect(await apply([known], run(finding, other))).toEqual([other]);
  });

  it("reports an entry that no longer occurs, at its line", async () => {
    const [stale, ...rest] = await apply([{ ...known, file: "x" }, known], {
      ...run(finding),
    });
    expect(rest).toEqual([]);
    expect(stale).toMatchObject({
      rule: "baseline-stale",
      file: "b.json",
      line: 2,
    });
  });

  it("ignores entries of checks that did not run", async () => {
    const elsewhere = { ...known, check: "spec" };
    expect(await apply([elsewhere], run())).toEqual([]);
    const failed = { ...run(), failure: "No build." };
    expect(await apply([known], failed)).toEqual([]);
  });

  it("requires a reason", async () => {
    expect(
      await apply([{ ...known, reason: " " }], run(finding)),
    ).toMatchObject([{ rule: "baseline-reason", line: 2 }]);
  });
});

describe("readBaseline", () => {
  it.each([
    ["{", "cannot be used"],
    ["{}", "not a list"],
    [[{ ...known, reason: undefined }], 'Entry 1 has no text "reason"'],
    [undefined, "ENOENT"],
  ])("refuses %j", async (content, message) => {
    const reading = readBaseline(await folder(content), "b.json");
    await expect(reading).rejects.toThrow(CheckError);
    await expect(reading).rejects.toThrow(message);
  });
});

describe("writeBaseline", () => {
  it("keeps reasons and entries of other checks, and drops obsolete ones", async () => {
    const other = { ...known, check: "spec" };
    const gone = { ...known, file: "docs/gone.md" };
    const root = await folder([known, other, gone]);
    const before = await readBaseline(root, "b.json");
    const news = { ...finding, file: "docs/new.md" };
    const found = run(news, finding, { ...finding, line: 9 });
    expect(await writeBaseline(root, "b.json", [found], before)).toBe(3);
    const text = await readFile(path.join(root, "b.json"), "utf8");
    expect(JSON.parse(text)).toEqual([
      other,
      known,
      { ...known, file: "docs/new.md", reason: "" },
    ]);
  });
});
