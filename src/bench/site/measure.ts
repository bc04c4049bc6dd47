import { spawn } from "node:child_process";
import { memoryOfTree } from "./memory";

export interface Cost {
  seconds: number;
  /** Peak memory of the command and its children, in bytes. */
  peakMemory: number;
}

/**
 * Runs a command and measures it.
 *
 * @param until output of a server that is ready, which is then stopped
 * @throws {Error} with the end of the output if the command fails
 */
export function measure(
  command: string[],
  {
    cwd,
    env = {},
    until,
  }: { cwd: string; env?: Record<string, string>; until?: string },
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
    let peakMemory = 0;
    let ready: Cost | undefined;
    const cost = () => ({
      seconds: (performance.now() - start) / 1000,
      peakMemory,
    });
    const collect = (data: Buffer) => {
      output = (output + String(data)).slice(-4000);
      if (until === undefined || ready || !output.includes(until)) return;
      ready = cost();
      child.kill();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const timer = setInterval(() => {
      if (child.pid) peakMemory = Math.max(peakMemory, memoryOfTree(child.pid));
    }, 250);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(timer);
      if (ready) resolve(ready);
      else if (code === 0 && until === undefined) resolve(cost());
      else
        reject(
          new Error(
            `${command.join(" ")} ended with ${String(code)}:\n${output}`,
          ),
        );
    });
  });
}

/** Combines consecutive costs: adds times, and takes the highest peak. */
export function inTurn(...costs: Cost[]): Cost {
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    peakMemory: Math.max(...costs.map(({ peakMemory }) => peakMemory)),
  };
}
