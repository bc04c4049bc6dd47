import type { Ended } from "./process";

/**
 * What is wrong with how a command has refused to work: it ends with a failure and without a stack.
 *
 * @param isOneSentence whether nothing but one line may be said after what is read
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
