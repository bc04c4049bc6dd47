import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { countCheck, countEndToEnd, countUnit, runStep } from "./steps";

describe("runStep", () => {
  it("counts a command as one test", async () => {
    const run = (code: string) =>
      runStep({ name: "x", command: [process.execPath, "-e", code] });
    expect(await run("")).toEqual({ passed: 1, failed: 0 });
    expect(await run("process.exit(3)")).toEqual({ passed: 0, failed: 1 });
  });

  it("counts a command that cannot be started as a failure", async () => {
    const step = { name: "x", command: ["/no/such/command"] };
    expect(await runStep(step)).toEqual({ passed: 0, failed: 1 });
  });

  it("fails if a suite leaves no report, ran nothing, or exits with an error", async () => {
    const file = path.join(tmpdir(), `report-${String(process.pid)}.json`);
    const step = (code: string) => ({
      name: "x",
      command: [process.execPath, "-e", code, file],
      report: { file, count: (report: unknown) => report as never },
    });
    const write = (count: object, exit = 0) =>
      `require("fs").writeFileSync(process.argv[1], ${JSON.stringify(JSON.stringify(count))});process.exit(${String(exit)})`;
    expect(await runStep(step(write({ passed: 3, failed: 0 })))).toEqual({
      passed: 3,
      failed: 0,
    });
    expect(await runStep(step(write({ passed: 3, failed: 0 }, 1)))).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(await runStep(step(write({ passed: 0, failed: 0 })))).toEqual({
      passed: 0,
      failed: 1,
    });
    await writeFile(file, "{}");
    expect(await runStep(step(""))).toEqual({ passed: 0, failed: 1 });
  });
});

describe("the suites' reports", () => {
  it("count a test file that cannot be loaded as a failure", () => {
    expect(
      countUnit({
        numPassedTests: 4,
        numFailedTests: 0,
        numFailedTestSuites: 1,
        testResults: [{ status: "failed", assertionResults: [] }],
      }),
    ).toEqual({ passed: 4, failed: 1 });
  });

  it("count a test that passed only on retry as a failure", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2 };
    expect(countEndToEnd({ stats, errors: [] })).toEqual({
      passed: 5,
      failed: 3,
    });
  });

  it("count each error of a check, and a check that could not run, as a failure", () => {
    const error = { severity: "error" };
    const warning = { severity: "warning" };
    expect(
      countCheck({
        checks: [
          { findings: [] },
          { findings: [warning] },
          { findings: [error, error, warning] },
          { findings: [], failure: "There is no site." },
        ],
      }),
    ).toEqual({ passed: 2, failed: 3 });
  });
});
