import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { CommandError } from "./command-error";
import { onInterrupt } from "./interrupt";
import { processStart } from "./process-start";

/** The process that holds a lock. */
interface Holder {
  pid: number;
  /** See `processStart`. */
  startedAt?: string | undefined;
  /** The command line, such as `npm run build`. */
  command: string;
}

export interface LockOptions {
  file: string;
  command: string;
  /** Called when waiting for another process. */
  say: (line: string) => void;
  /** How long to wait for another process, in milliseconds. */
  patience?: number;
}

/**
 * Runs an action that only one process may run at a time. The lock of an ended process is taken
 * over.
 *
 * @throws {CommandError} that names the other process if waiting for it times out
 */
export async function withLock<T>(
  { file, command, say, patience = 15 * 60_000 }: LockOptions,
  action: () => Promise<T>,
): Promise<T> {
  const { pid } = process;
  const own = { pid, startedAt: processStart(pid), command };
  const deadline = performance.now() + patience;
  let isWaiting = false;
  mkdirSync(path.dirname(file), { recursive: true });
  while (!create(file, own)) {
    const holder = readHolder(file);
    if (!holder) continue;
    if (!isAlive(holder)) {
      removeStale(file, holder);
      continue;
    }
    const name = `${holder.command} (process ${String(holder.pid)})`;
    if (performance.now() > deadline)
      throw new CommandError(
        `${name} is still working in this folder. Wait until it is done or end it, then try again.`,
      );
    if (!isWaiting)
      say(`Waiting for ${name}, which is working in this folder.`);
    isWaiting = true;
    await delay(100);
  }
  const release = () => {
    rmSync(file, { force: true });
  };
  const withdraw = onInterrupt(release);
  try {
    return await action();
  } finally {
    withdraw();
    release();
  }
}

/** Creates the lock file with its content atomically; returns false if it exists. */
function create(file: string, own: Holder): boolean {
  const filled = `${file}.${String(own.pid)}`;
  try {
    writeFileSync(filled, JSON.stringify(own));
    linkSync(filled, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(filled, { force: true });
  }
}

/**
 * Removes the lock of an ended process, unless another process has taken it over in the meantime.
 */
function removeStale(file: string, { pid, startedAt }: Holder): void {
  const aside = `${file}.${String(process.pid)}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readHolder(aside);
  if (taken && (taken.pid !== pid || taken.startedAt !== startedAt))
    renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** @returns undefined if there is no lock */
function readHolder(file: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // The file may be empty after a power failure.
    return { pid: 0, command: "" };
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  if (pid <= 0) return false;
  if (startedAt !== undefined) return processStart(pid) === startedAt;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
