import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";

export interface Changes {
  written: number;
  removed: number;
  unchanged: number;
}

/** A folder holds files that are no generated pages; it is not touched. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

const ours = /\.(api|tag|schema|info)\.mdx$|^sidebar\.ts$|\.tmp$/;

/**
 * Makes sure that a folder holds nothing but pages of a reference, before they are replaced.
 *
 * @throws FolderError that names the file that is in the way
 */
export async function checkReferenceFolder(folder: string): Promise<void> {
  const stranger = (await listFiles(folder)).find((name) => !ours.test(name));
  if (stranger)
    throw new FolderError(
      `${folder} holds ${stranger}, which is no generated page. Give a folder of its own for the pages, or move the file.`,
    );
}

/**
 * Makes a folder hold exactly these files. Files that are the same keep their modification time, so
 * that builds and watchers see only what changed; each file is replaced in one step. For thousands of
 * small files, waiting for each takes longer than reading it.
 */
export async function synchronize(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<Changes> {
  const changes: Changes = { written: 0, removed: 0, unchanged: 0 };
  for (const [name, content] of files) {
    const target = path.join(folder, name);
    if (read(target) === content) {
      changes.unchanged += 1;
      continue;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    const temporary = `${target}.${String(process.pid)}.tmp`;
    writeFileSync(temporary, content);
    renameSync(temporary, target);
    changes.written += 1;
  }
  for (const name of await listFiles(folder))
    if (!files.has(name)) {
      rmSync(path.join(folder, name));
      changes.removed += 1;
    }
  removeEmptyFolders(folder);
  return changes;
}

/** All files below a folder, relative, with forward slashes; none when there is no such folder. */
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
