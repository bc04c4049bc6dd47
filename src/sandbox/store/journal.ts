import { rm } from "node:fs/promises";
import { collectChanges } from "./changes";
import { replaceFile } from "./durable";
import { ReadOnlyError, StoreError } from "./errors";
import { encodeEntry, encodeHeader } from "./log";
import { openLog } from "./log-file";
import {
  logOf,
  readState,
  StateFileError,
  type SavedState,
} from "./state-file";
import type { Store } from "./store";

/** Size of the log in bytes above which it is compacted into the state file. */
const compactAt = 1024 * 1024;

export interface JournalOptions {
  store: Store;
  path: string;
  cookieSecret: string;
  /** How often the state file has been written so far. */
  generation: number;
}

/**
 * Returns a promise that resolves when the changes are on disk, or undefined if none are pending.
 */
export type Commit = () => Promise<void> | undefined;

/** Keeps a store on disk. */
export interface Journal {
  /**
   * Called when a request begins. The returned function is called when the request has been
   * handled; it waits until the request's changes, and those of others it may have seen, are on
   * disk. Changes made during a write share the next one. Rejects with a `ReadOnlyError` if writing
   * fails.
   */
  begin(): Commit;
  /** Compacts the log into the state file and closes it. */
  close(): Promise<void>;
}

/**
 * Writes the state file, which shows that it is writable, and logs each change from then on. If a
 * write fails, the store returns to the state on disk and rejects further changes.
 * @throws {StateFileError}
 */
export async function startJournal(options: JournalOptions): Promise<Journal> {
  const { store, path, cookieSecret } = options;
  let { generation } = options;
  let snapshotLength = 0;

  const writeState = async () => {
    const saved: SavedState = {
      version: 2,
      generation: generation + 1,
      cookieSecret,
      ...store.dump(),
    };
    const text = JSON.stringify(saved);
    await replaceFile(path, text);
    generation++;
    snapshotLength = text.length;
  };
  const start = async () => {
    await writeState();
    return openLog(logOf(path), encodeHeader(generation));
  };
  const log = await start().catch((error: unknown) => {
    throw new StateFileError(path, error);
  });
  const changes = collectChanges(store);

  /** Serializes all access to the files. */
  let queue: Promise<void> = Promise.resolve();
  let writing: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let refusal: ReadOnlyError | undefined;

  const fail = async (error: unknown) => {
    if (!refusal) {
      refusal = new ReadOnlyError(path);
      store.freeze(refusal);
      changes.stop();
      process.emitWarning(`${refusal.message} ${String(error)}`);
      await log.trim().catch(() => undefined);
      const kept = await readState(path).catch(() => undefined);
      if (kept) store.freeze(refusal, kept);
    }
    throw refusal;
  };
  const write = async () => {
    if (refusal) throw refusal;
    await log.append(encodeEntry(changes.take()));
  };
  const compact = async () => {
    if (refusal || log.length < Math.max(compactAt, snapshotLength)) return;
    // Changes that are not yet logged are already in the state file; logging them again is
    // harmless.
    await writeState();
    await log.restart(encodeHeader(generation));
  };
  const commit: Commit = () => {
    if (refusal || changes.isEmpty) return next ?? writing;
    if (next) return next;
    const mine = queue.then(() => {
      writing = next;
      next = undefined;
      return write().catch(fail);
    });
    next = mine;
    queue = mine
      .finally(() => {
        if (writing === mine) writing = undefined;
      })
      .then(compact)
      .catch(fail)
      .catch(() => undefined);
    return mine;
  };

  return {
    begin() {
      const before = refusal;
      return () => (refusal === before ? commit() : Promise.reject(refused()));
    },
    async close() {
      await commit()?.catch(() => undefined);
      await queue;
      changes.stop();
      if (!refusal)
        store.freeze(new StoreError("The sandbox is shutting down.", 503));
      await log.close();
      if (refusal) return;
      try {
        await writeState();
        await rm(logOf(path), { force: true });
      } catch (error) {
        // Nothing is lost: the changes are in the log.
        process.emitWarning(`The log was not compacted: ${String(error)}`);
      }
    },
  };

  function refused(): ReadOnlyError {
    return refusal ?? new ReadOnlyError(path);
  }
}
