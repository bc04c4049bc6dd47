import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError } from "../config/command-error";
import { onInterrupt } from "../config/interrupt";

/**
 * Runs a Node.js program in a process of its own, which ends with this one.
 *
 * @param args the program and its arguments
 * @param failure what to say when it fails, told its exit code; it has printed its own messages
 * @throws CommandError
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
