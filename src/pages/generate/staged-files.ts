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

/** New content of files in a folder, completely written but not yet in place. */
export interface StagedFiles {
  /** Moves the files into place, each in one step. */
  commit: () => void;
  /** Removes the files that have not been moved into place. */
  discard: () => void;
}

const stagingPrefix = ".staging-";

/**
 * Writes files next to those that they replace, so that a full disk or a read-only folder is
 * detected before anything changes.
 *
 * @param files by name, below the folder
 * @throws the file system's error; the staged files are removed then
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

/** Returns whether a file is staged, not yet in place. */
export function isStaged(name: string): boolean {
  return name.startsWith(stagingPrefix);
}

/** @throws the file system's error if files of the folder may not be replaced or removed */
export function checkWritable(folder: string): void {
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** Removes what interrupted runs have left behind. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(stagingPrefix))
      rmSync(path.join(folder, name), { recursive: true, force: true });
}
