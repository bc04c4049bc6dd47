import { type ChildProcess, spawn } from "node:child_process";

export interface StartOptions {
  cwd: string;
  environment: Record<string, string>;
  /** The user to run as; defaults to the current user. */
  uid?: number | undefined;
}

/** A Node.js process in its own process group, which can be killed with all children. */
export interface Running {
  child: ChildProcess;
  output: () => string;
  isAlive: () => boolean;
  /** Kills the whole group immediately and waits for its end. */
  kill: () => Promise<void>;
  ended: Promise<Ended>;
}

export interface Ended {
  code: number | null;
  output: string;
}

export function start(
  args: readonly string[],
  { cwd, environment, uid }: StartOptions,
): Running {
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = "";
  const collect = (data: Buffer) => {
    output = (output + String(data)).slice(-20_000);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, output });
    });
  });
  return {
    child,
    output: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    ended,
    async kill() {
      if (child.pid !== undefined)
        try {
          process.kill(-child.pid, "SIGKILL");
        } catch {
          // It has already exited.
        }
      await ended;
    },
  };
}

/** Runs a process until it exits. */
export function runToEnd(
  args: readonly string[],
  options: StartOptions,
): Promise<Ended> {
  return start(args, options).ended;
}
