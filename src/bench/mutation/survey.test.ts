import { expect, test } from "vitest";
import type { Job, JobResult } from "./messages";
import { makeMutants } from "./mutants";
import { relatedTests } from "./related";
import { report } from "./report";
import { createRunner } from "./runner";
import { checkTests, survey } from "./survey";

const runnerOf = (judge: (job: Job) => JobResult) => ({
  run: (job: Job) => Promise.resolve(judge(job)),
  stop: () => undefined,
});
const mutants = makeMutants("a.ts", "f();\ng();");

test("runs far tests only if near ones do not detect a fault, and names survivors", async () => {
  const ran: string[][] = [];
  const outcomes = await survey(mutants, {
    runner: runnerOf(({ code, tests }) => {
      ran.push(tests);
      return { passed: !code.startsWith(";"), failure: "near" };
    }),
    testsOf: () => ({ near: ["near"], far: ["far"] }),
    isTimeLeft: () => true,
    say: () => undefined,
  });
  expect(ran).toEqual([["near"], ["near"], ["far"]]);
  expect(outcomes.map(({ killedBy }) => killedBy)).toEqual(["near", undefined]);
  const text = report(outcomes, 2);
  expect(text).toContain("50 %       1/2  a.ts");
  expect(text).toContain("Noticed by none: 1\na.ts:2:1 left out\n    g();");
});

test("injects nothing when time is up", async () => {
  const outcomes = await survey(mutants, {
    runner: runnerOf(() => ({ passed: true })),
    testsOf: () => ({ near: ["near"], far: [] }),
    isTimeLeft: () => false,
    say: () => undefined,
  });
  expect(outcomes).toEqual([]);
});

test("names tests that fail without a fault", async () => {
  const runner = runnerOf(() => ({ passed: false, failure: "a broken test" }));
  await expect(checkTests(runner, ["a"])).rejects.toThrow("a broken test");
});

test("finds the tests that load a module", () => {
  const tests = [
    "src/credentials/jwt.test.ts",
    "src/oauth/grants.test.ts",
    "src/bench/synthetic/synthetic.test.ts",
  ];
  expect(relatedTests("src/credentials/jwt.ts", tests).near).toEqual([
    "src/credentials/jwt.test.ts",
  ]);
  expect(relatedTests("src/oauth/tokens.ts", tests)).toEqual({
    near: ["src/oauth/grants.test.ts"],
    far: [],
  });
});

test("detects an injected fault, even a hanging one, and runs without it afterwards", async () => {
  const runner = createRunner(6000);
  const file = "src/credentials/jwt.ts";
  const tests = ["src/credentials/jwt.test.ts"];
  try {
    await checkTests(runner, tests);
    const broken = { file, code: "export const decodeJwt = () => 1;", tests };
    expect(await runner.run(broken)).toMatchObject({ passed: false });
    const others = ["src/credentials/explain.test.ts"];
    expect(await runner.run({ ...broken, tests: others })).toEqual({
      passed: true,
    });
    const hanging = { file, code: "for (;;);", tests };
    expect(await runner.run(hanging)).toEqual({
      passed: false,
      failure: "timeout",
    });
    await checkTests(runner, tests);
  } finally {
    runner.stop();
  }
}, 60_000);
