import { startJournal, type Journal } from "./journal";
import { lock } from "./lock";
import {
  readState,
  resolveState,
  StateFileError,
  type SavedState,
} from "./state-file";
import type { Store } from "./store";

/** A state file that is locked by this process until it is released. */
export interface OpenState {
  /** The saved state; undefined for a new file. */
  saved?: SavedState;
  /**
   * Saves a store to the file from now on.
   * @throws {StateFileError} if the file cannot be written
   */
  keep(store: Store, cookieSecret: string): Promise<Journal>;
  /** Releases the lock. */
  release(): Promise<void>;
}

/**
 * Locks a state file and reads it.
 * @throws {StateFileError} if it is damaged, unusable or in use; it is left unchanged
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
