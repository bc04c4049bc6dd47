import { readFile, rename, writeFile } from "node:fs/promises";
import type { Store, State } from "./store";

export class StateFileError extends Error {
  constructor(path: string, cause: unknown) {
    super(
      `The sandbox cannot use the state in ${path}: remove the file to start anew, or name another.`,
      { cause },
    );
    this.name = "StateFileError";
  }
}

/** What a state file holds besides the rows: secrets without which issued tokens are void. */
export interface SavedState extends State {
  version: 1;
  cookieSecret: string;
}

function isSaved(value: unknown): value is SavedState {
  const state = value as Partial<SavedState> | null;
  return (
    typeof state === "object" &&
    state !== null &&
    state.version === 1 &&
    typeof state.cookieSecret === "string" &&
    typeof state.tables === "object" &&
    Object.values(state.tables).every(
      (rows) =>
        Array.isArray(rows) &&
        rows.every(
          (row) => typeof (row as { pk?: unknown }).pk !== "undefined",
        ),
    ) &&
    typeof state.sequences === "object"
  );
}

/**
 * Reads a state file.
 * @returns undefined when there is none yet
 * @throws {StateFileError} when it cannot be read or is something else
 */
export async function readState(path: string): Promise<SavedState | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new StateFileError(path, error);
  }
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch (error) {
    throw new StateFileError(path, error);
  }
  if (!isSaved(state))
    throw new StateFileError(path, new Error("It has another shape."));
  return state;
}

export interface StateFile {
  /** Writes what is not written yet. */
  flush: () => Promise<void>;
  /** Stops watching, after a last write. */
  close: () => Promise<void>;
}

/**
 * Keeps a file up to date with a store: soon after each change, in one piece (a new file takes the
 * old one's place), readable by its owner only.
 */
export function keepState(
  store: Store,
  path: string,
  cookieSecret: string,
  delay = 200,
): StateFile {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async () => {
    const saved: SavedState = { version: 1, cookieSecret, ...store.dump() };
    const next = `${path}.${process.pid}.next`;
    await writeFile(next, JSON.stringify(saved), { mode: 0o600 });
    await rename(next, path);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => undefined).then(write);
    return writing;
  };
  const stop = store.onChange(() => {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => {
        process.emitWarning(
          `The state was not written to ${path}: ${String(error)}`,
        );
      });
    }, delay);
  });
  return {
    flush,
    close: async () => {
      stop();
      if (timer) await flush();
      else await writing;
    },
  };
}
