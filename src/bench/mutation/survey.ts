import type { Mutant } from "./mutants";
import type { Runner } from "./runner";

/** The result for a mutant. */
export interface Outcome {
  mutant: Mutant;
  /** The test that failed; undefined if none did. */
  killedBy?: string;
}

/** Tests of a module: those next to it, and others that load it. */
export interface Tests {
  near: string[];
  far: string[];
}

export interface SurveyOptions {
  runner: Runner;
  testsOf: (file: string) => Tests;
  /** Returns whether there is time for another mutant. */
  isTimeLeft: () => boolean;
  say: (line: string) => void;
}

/**
 * Runs tests for mutants until time is up. Far tests run only if the near ones do not detect the
 * fault.
 *
 * @throws {Error} if tests fail without a fault
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
 * Runs all relevant tests without a fault.
 *
 * @throws {RangeError} that names a failing test
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
