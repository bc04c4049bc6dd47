import type { Mutant } from "./mutants";
import type { Runner } from "./runner";

/** What became of a mutant. */
export interface Outcome {
  mutant: Mutant;
  /** The test that noticed; undefined when none did. */
  killedBy?: string;
}

/** Tests of a module: those beside it, and those that reach it from elsewhere. */
export interface Tests {
  near: string[];
  far: string[];
}

export interface SurveyOptions {
  runner: Runner;
  testsOf: (file: string) => Tests;
  /** Whether time is left for another mutant. */
  isTimeLeft: () => boolean;
  say: (line: string) => void;
}

/**
 * Runs tests over mutants until time is up. The near tests come first, the far ones only for what
 * survives them.
 *
 * @throws Error when tests fail without any fault
 */
export async function survey(
  mutants: readonly Mutant[],
  { runner, testsOf, isTimeLeft, say }: SurveyOptions,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const mutant of mutants) {
    if (!isTimeLeft()) break;
    const { near, far } = testsOf(mutant.file);
    let killedBy: string | undefined;
    for (const tests of [near, far]) {
      if (killedBy !== undefined || tests.length === 0) continue;
      const { passed, failure } = await runner.run({ ...mutant, tests });
      if (!passed) killedBy = failure ?? "a test";
    }
    outcomes.push({ mutant, killedBy });
    if (outcomes.length % 50 === 0)
      say(`${outcomes.length} of ${mutants.length} faults injected`);
  }
  return outcomes;
}

/**
 * Runs all tests that will be used, without a fault.
 *
 * @throws Error that names a test that fails
 */
export async function checkTests(
  runner: Runner,
  tests: string[],
): Promise<void> {
  const { passed, failure = "" } = await runner.run({
    file: "",
    code: "",
    tests,
  });
  if (!passed)
    throw new RangeError(`Without an injected fault this fails: ${failure}`);
}
