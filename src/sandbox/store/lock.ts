import { open, readFile, rm } from "node:fs/promises";

/**
 * Files locked by this process: after a restart with the same process id, a stale lock would look
 * like its own.
 */
const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Returns the id of the process that holds a lock file, or undefined if the lock is stale. */
async function holderOf(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(path) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

/**
 * Creates a lock file with the id of this process; a stale lock is taken over.
 * @returns a function that releases the lock
 * @throws {Error} if another process holds it or the file cannot be created
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const create = async () => {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
  };
  try {
    await create();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = await holderOf(path);
    if (holder !== undefined)
      throw new Error(`the process ${holder} uses it (${path})`, {
        cause: error,
      });
    await rm(path, { force: true });
    await create();
  }
  held.add(path);
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}
