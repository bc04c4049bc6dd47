import type { Ended } from "./process";

/**
 * Returns what is wrong with a command's refusal, which must be a failure without a stack trace.
 *
 * @param isOneSentence whether the output must be a single line, apart from what is being read
 */
export function faultsOfRefusal(
  { code, output }: Ended,
  isOneSentence: boolean,
): string[] {
  const lines = output
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("Reading "));
  const faults: string[] = [];
  if (code !== 1) faults.push(`it ended with ${String(code)}`);
  if (!isOneSentence) return faults;
  if (lines.length !== 1)
    faults.push(`it says ${JSON.stringify(lines.join(" ").slice(0, 200))}`);
  return faults;
}
