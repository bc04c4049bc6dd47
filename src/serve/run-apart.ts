import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError } from "../config/command-error";
import { onInterrupt } from "../config/interrupt";

/**
 * Runs a Node.js program in a child process, which ends with this one.
 *
 * @param args the program and its arguments
 * @param failure returns the error message for an exit code; the program prints its own messages
 * @throws CommandError if the program fails
 */
export function runApart(
  args: readonly string[],
  failure: (code: string) => string,
): Promise<void> {
  const ending = pathToFileURL(
    path.join(__dirname, "end-with-parent.mjs"),
  ).href;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", ending, ...args], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const withdraw = onInterrupt(() => {
      child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      withdraw();
      if (code === 0) resolve();
      else reject(new CommandError(failure(String(code ?? "a signal"))));
    });
  });
}
