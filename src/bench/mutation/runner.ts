import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Job, JobResult } from "./messages";

/** Runs jobs in order, and restarts if one does not end. */
export interface Runner {
  run(job: Job): Promise<JobResult>;
  stop(): void;
}

/**
 * Creates a runner.
 *
 * @param limit timeout of a job in milliseconds; a timeout counts as a failure
 */
export function createRunner(limit: number): Runner {
  let child: ChildProcess | undefined;
  const stop = () => {
    // Kill the whole process group, including Vitest's workers.
    if (child?.pid !== undefined && child.exitCode === null)
      process.kill(-child.pid, "SIGKILL");
    child = undefined;
  };
  return {
    stop,
    async run(job) {
      child ??= await start();
      const running = child;
      return new Promise<JobResult>((resolve) => {
        const end = (result: JobResult) => {
          clearTimeout(timer);
          running.removeAllListeners();
          if (running.exitCode !== null) child = undefined;
          resolve(result);
        };
        const timer = setTimeout(() => {
          stop();
          end({ passed: false, failure: "timeout" });
        }, limit);
        running.once("message", (message) => {
          end(message as JobResult);
        });
        running.once("exit", () => {
          child = undefined;
          end({ passed: false, failure: "the process ended" });
        });
        running.send(job);
      });
    },
  };
}

function start(): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "child.mts"), {
      execArgv: ["--import", "tsx"],
      detached: true,
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("message", () => {
      child.removeAllListeners();
      resolve(child);
    });
    child.once("exit", (code) => {
      reject(new Error(`The tests could not be started: exit code ${code}.`));
    });
  });
}
