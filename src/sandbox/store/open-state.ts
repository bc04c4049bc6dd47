import { startJournal, type Journal } from "./journal";
import { lock } from "./lock";
import {
  readState,
  resolveState,
  StateFileError,
  type SavedState,
} from "./state-file";
import type { Store } from "./store";

/** A state file that belongs to this process until it is given back. */
export interface OpenState {
  /** What it holds; undefined for a new one. */
  saved?: SavedState;
  /** Keeps a store in it from now on. @throws {StateFileError} when it cannot be written */
  keep(store: Store, cookieSecret: string): Promise<Journal>;
  /** Gives it back. */
  release(): Promise<void>;
}

/**
 * Takes hold of a state file and reads it.
 * @throws {StateFileError} when it is damaged, cannot be used or is in use; it is then left as it is
 */
export async function openState(location: string): Promise<OpenState> {
  const path = await resolveState(location);
  const release = await lock(`${path}.lock`).catch((error: unknown) => {
    throw new StateFileError(location, error);
  });
  try {
    const saved = await readState(path);
    return {
      ...(saved && { saved }),
      release,
      keep: (store, cookieSecret) =>
        startJournal({
          store,
          path,
          cookieSecret,
          generation: saved?.generation ?? 0,
        }),
    };
  } catch (error) {
    await release();
    throw error;
  }
}
