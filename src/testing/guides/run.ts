import { execFile } from "node:child_process";
import { compareOutput } from "./compare";
import type { Step } from "./extract";
import { splitOutput, toScript } from "./script";

const timeoutMs = 60_000;

/**
 * Runs the steps of one guide in their own shell.
 *
 * @param variables environment of the shell; `BASE` is the origin that the guide uses
 * @returns differences from the guide, each with file and line
 */
export async function runSteps(
  steps: Step[],
  variables: Record<string, string>,
): Promise<string[]> {
  const { output, failure } = await bash(toScript(steps), variables);
  const printed = splitOutput(output);
  const last = steps[printed.length - 1];
  const differences = steps.flatMap(({ file, expected }, index) => {
    const text = printed[index];
    if (!expected || text === undefined) return [];
    const difference = compareOutput(expected, text);
    return difference ? [`${file}:${expected.line}: ${difference}`] : [];
  });
  if (failure === undefined) return differences;
  const place = last ? `${last.file}:${last.line}` : "before the first step";
  return [...differences, `${place}: the commands failed. ${failure}`];
}

function bash(
  script: string,
  variables: Record<string, string>,
): Promise<{ output: string; failure?: string }> {
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["-c", script],
      { env: { ...process.env, ...variables }, timeout: timeoutMs },
      (error, stdout, stderr) => {
        resolve({
          output: stdout,
          ...(error && {
            failure: stderr.trim() || error.message.split("\n", 1)[0] || "",
          }),
        });
      },
    );
  });
}
