import { spawn } from "node:child_process";
import { once } from "node:events";

/** A sandbox with a state file in its own process. */
export interface StateServer {
  origin: string;
  /** Kills the process, as a power failure would. */
  kill: () => Promise<void>;
  /** Whether the process exited without being killed. */
  hasEnded: () => boolean;
}

const start = ["--import", "tsx", "src/sandbox/cli.ts", "--port", "0"];

/**
 * Starts the sandbox.
 *
 * @param options.largestFile maximum size of its files in kilobytes, to simulate a full disk
 * @throws {Error} with its output if it does not start
 */
export async function startStateServer(
  stateFile: string,
  options: { largestFile?: number } = {},
): Promise<StateServer> {
  const args = [...start, "--state", stateFile];
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  const child = options.largestFile
    ? spawn(
        "bash",
        [
          "-c",
          `ulimit -f ${options.largestFile} && exec "$0" "$@"`,
          process.execPath,
          ...args,
        ],
        { stdio },
      )
    : spawn(process.execPath, args, { stdio });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "exit");
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const [, port] = /http:\/\/localhost:(\d+)/.exec(chunk.toString()) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => {
      reject(new Error(said.trim()));
    });
  });
  return {
    origin,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}
