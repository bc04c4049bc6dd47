import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { onInterrupt } from "../../config/interrupt";

/** New content of files in a folder, written in full and not yet in its place. */
export interface StagedFiles {
  /** Puts each file in its place, which is one step for each. */
  commit: () => void;
  /** Removes what has not been put in its place. */
  discard: () => void;
}

const stagingPrefix = ".staging-";

/**
 * Writes files beside those that they replace, so that a disk that is full or a folder that may not
 * be written is noticed while nothing has changed yet.
 *
 * @param files by name, below the folder
 * @throws the file system's error; nothing of the files is left behind
 */
export function stageFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
): StagedFiles {
  removeLeftovers(folder);
  if (files.size === 0)
    return { commit: () => undefined, discard: () => undefined };
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(path.join(folder, stagingPrefix));
  const remove = () => {
    rmSync(staging, { recursive: true, force: true });
  };
  const withdraw = onInterrupt(remove);
  const discard = () => {
    withdraw();
    remove();
  };
  const moves: { from: string; to: string }[] = [];
  try {
    for (const [name, content] of files) {
      const from = path.join(staging, `${String(moves.length)}.tmp`);
      writeFileSync(from, content);
      moves.push({ from, to: path.join(folder, name) });
    }
    for (const parent of new Set(moves.map(({ to }) => path.dirname(to)))) {
      mkdirSync(parent, { recursive: true });
      checkWritable(parent);
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    commit() {
      for (const { from, to } of moves) renameSync(from, to);
      discard();
    },
    discard,
  };
}

/** Whether a file waits to be put in its place. */
export function isStaged(name: string): boolean {
  return name.startsWith(stagingPrefix);
}

/** @throws the file system's error when files of a folder may not be replaced or removed */
export function checkWritable(folder: string): void {
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** What runs that were broken off have left. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(stagingPrefix))
      rmSync(path.join(folder, name), { recursive: true, force: true });
}
