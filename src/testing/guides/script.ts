import type { Step } from "./extract";

/** Begins the output of a step; no command prints it by itself. */
const mark = "\u001e step ";

/**
 * One shell script of all steps of a guide, so that variables of one step are there in the next.
 * It ends at the first command that fails.
 */
export function toScript(steps: Step[]): string {
  const parts = steps.map(
    ({ commands }, index) => `printf '%s%d\\n' '${mark}' ${index}\n${commands}`,
  );
  return ["set -euo pipefail", ...parts].join("\n");
}

/** What each step printed, taken apart again; steps that were not reached are missing. */
export function splitOutput(output: string): string[] {
  return output
    .split(mark)
    .slice(1)
    .map((part) => part.slice(part.indexOf("\n") + 1));
}
