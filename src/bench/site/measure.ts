import { spawn } from "node:child_process";
import { memoryOfTree } from "./memory";

export interface Cost {
  seconds: number;
  /** The most that the command and its children had at once, in bytes. */
  peakMemory: number;
}

/**
 * Runs a command and measures it.
 *
 * @throws Error with the end of its output when it fails
 */
export function measure(
  command: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Cost> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (data: Buffer) => {
      output = (output + String(data)).slice(-4000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    let peakMemory = 0;
    const timer = setInterval(() => {
      if (child.pid) peakMemory = Math.max(peakMemory, memoryOfTree(child.pid));
    }, 250);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(timer);
      if (code === 0)
        resolve({ seconds: (performance.now() - start) / 1000, peakMemory });
      else
        reject(
          new Error(
            `${command.join(" ")} ended with ${String(code)}:\n${output}`,
          ),
        );
    });
  });
}

/** One cost after the other: times add up, the larger peak counts. */
export function inTurn(...costs: Cost[]): Cost {
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    peakMemory: Math.max(...costs.map(({ peakMemory }) => peakMemory)),
  };
}
