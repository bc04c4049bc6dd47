import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
} from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../../config/command-error";
import { checkWritable, isStaged, stageFiles } from "./staged-files";

export interface Changes {
  written: number;
  removed: number;
  unchanged: number;
}

/** Thrown if a folder has files that are not generated pages; the folder is left unchanged. */
export class FolderError extends CommandError {
  override readonly name = "FolderError";
}

const ours = /\.(api|tag|schema|info)\.mdx$|(?:^|\/)sidebar\.ts$|\.tmp$/;

/**
 * Checks that a folder contains only pages of a reference, before they are replaced.
 *
 * @throws {FolderError} that names the other file
 */
export async function checkReferenceFolder(folder: string): Promise<void> {
  const stranger = (await listFiles(folder)).find((name) => !ours.test(name));
  if (stranger)
    throw new FolderError(
      `${folder} holds ${stranger}, which is not a generated page. Use a separate folder for the pages, or move the file.`,
    );
}

/** The new content of a folder, ready to be put in place. */
export interface Synchronization {
  /** Makes the folder contain exactly the files. */
  commit: () => Changes;
  /** Leaves the folder unchanged. */
  discard: () => void;
}

/**
 * Makes a folder contain exactly these files.
 *
 * @throws the file system's error; nothing has changed then
 */
export async function synchronize(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<Changes> {
  const { commit } = await prepareFolder(files, folder);
  return commit();
}

/**
 * Prepares a folder to contain exactly these files. Unchanged files keep their modification time,
 * so builds and watchers see only real changes; other files are replaced in one step. Files are
 * read synchronously, which is faster for thousands of small files.
 *
 * @throws the file system's error; nothing has changed then
 */
export async function prepareFolder(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<Synchronization> {
  const changed = new Map(
    [...files].filter(
      ([name, content]) => read(path.join(folder, name)) !== content,
    ),
  );
  const { commit, discard } = stageFiles(changed, folder);
  const surplus = (await listFiles(folder))
    .filter((name) => !files.has(name) && !isStaged(name))
    .map((name) => path.join(folder, name));
  try {
    for (const parent of new Set(surplus.map((file) => path.dirname(file))))
      checkWritable(parent);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    discard,
    commit() {
      commit();
      for (const file of surplus) rmSync(file);
      removeEmptyFolders(folder);
      return {
        written: changed.size,
        removed: surplus.length,
        unchanged: files.size - changed.size,
      };
    },
  };
}

/**
 * Lists all files below a folder, as relative paths with forward slashes; none if it does not
 * exist.
 */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path
          .relative(folder, path.join(entry.parentPath, entry.name))
          .replaceAll(path.sep, "/"),
      );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function removeEmptyFolders(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
