import { fail } from "../diagnostic";
import { defaultTimeoutMs } from "./read";
import type { ReadOptions } from "./read-options";

const fileLimit = 1000;
const minutes = 5;
const wayOut = "Download them, and use the path of the root file.";

/**
 * Creates the limits for a description read from URLs, across all its files.
 *
 * @returns a function to call before each file after the root. It returns the options for reading
 *   that file, and throws DescriptionError if there are too many files or the time is up.
 */
export function createBudget(now: () => number = () => performance.now()) {
  const deadline = now() + minutes * 60_000;
  let files = 1;
  return (file: string, options: ReadOptions): ReadOptions => {
    files++;
    if (files > fileLimit)
      throw fail(
        { file },
        `The description has more than ${String(fileLimit)} files.`,
        wayOut,
      );
    const left = Math.ceil(deadline - now());
    if (left <= 0)
      throw fail(
        { file },
        `The files of the description took longer than ${String(minutes)} minutes.`,
        wayOut,
      );
    const { timeoutMs = defaultTimeoutMs } = options;
    return { ...options, timeoutMs: Math.min(left, timeoutMs) };
  };
}
