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

/** Bytes that a log may have before it is compacted into the state file. */
const compactAt = 1024 * 1024;

export interface JournalOptions {
  store: Store;
  path: string;
  cookieSecret: string;
  /** How often the state file was written so far. */
  generation: number;
}

/** Undefined when nothing is waiting to be written, else a promise of its being on the disk. */
export type Commit = () => Promise<void> | undefined;

/** Keeps a store on the disk. */
export interface Journal {
  /**
   * Called when a request begins; the result is called when it has been handled and says when its
   * changes, and all it may have seen of others', are on the disk. Changes that come while one
   * write goes on share the next. It is rejected with a `ReadOnlyError` when they are not written.
   */
  begin(): Commit;
  /** Compacts the log into the state file and ends. */
  close(): Promise<void>;
}

/**
 * Writes the state file, which shows that it can be written, and logs each change from then on.
 * When a write fails, the store goes back to what the disk holds and takes no more changes.
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

  /** All that touches the files, one after the other. */
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
    // What has changed but is not logged yet is in the state file already; it is logged once more.
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
        // Nothing is lost: the log has it.
        process.emitWarning(`The log was not compacted: ${String(error)}`);
      }
    },
  };

  function refused(): ReadOnlyError {
    return refusal ?? new ReadOnlyError(path);
  }
}
