import type { Step } from "./extract";

/** Marks the beginning of a step's output; no command prints it. */
const mark = "\u001e step ";

/**
 * Writes all steps of a guide as one shell script, so that steps share variables. It stops at the
 * first command that fails.
 */
export function toScript(steps: Step[]): string {
  const parts = steps.map(
    ({ commands }, index) => `printf '%s%d\\n' '${mark}' ${index}\n${commands}`,
  );
  return ["set -euo pipefail", ...parts].join("\n");
}

/** Splits the output by step; steps that were not reached are missing. */
export function splitOutput(output: string): string[] {
  return output
    .split(mark)
    .slice(1)
    .map((part) => part.slice(part.indexOf("\n") + 1));
}
