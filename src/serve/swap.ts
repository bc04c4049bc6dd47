import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { type BuildFolders, buildFolders } from "./build-folders";

/**
 * Errors if a folder cannot be renamed, such as a mount point or a folder without write permission.
 */
const unmovable = new Set(["EBUSY", "EXDEV", "EACCES", "EPERM"]);

/** Creates the empty folder for the next site and removes the remains of interrupted builds. */
export function makeNext(folder: string): string {
  const { root, next } = buildFolders(folder);
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(root))
    if (name !== "previous")
      rmSync(path.join(root, name), { recursive: true, force: true });
  mkdirSync(next);
  return next;
}

/**
 * Replaces the site with the next one and keeps the old one as `previous`. Unless the
 * folder cannot be renamed, it never has an incomplete site.
 */
export function swapIn(folder: string): void {
  const folders = buildFolders(folder);
  const { site, root, next, previous } = folders;
  const replaced = path.join(root, "replaced");
  moveIfThere(previous, replaced);
  mkdirSync(path.dirname(site), { recursive: true });
  try {
    moveIfThere(site, previous);
  } catch (error) {
    if (!unmovable.has((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
    swapContents(folders);
    return;
  }
  try {
    renameSync(next, site);
  } catch (error) {
    moveIfThere(previous, site);
    throw error;
  }
  rmSync(replaced, { recursive: true, force: true });
}

/** Swaps the contents of a folder that cannot itself be renamed. */
function swapContents({ site, next, previous }: BuildFolders): void {
  const arriving = mkdtempSync(path.join(site, ".next-"));
  const leaving = mkdtempSync(path.join(site, ".previous-"));
  cpSync(next, arriving, { recursive: true });
  for (const name of readdirSync(site)) {
    const from = path.join(site, name);
    if (from !== arriving && from !== leaving)
      renameSync(from, path.join(leaving, name));
  }
  for (const name of readdirSync(arriving))
    renameSync(path.join(arriving, name), path.join(site, name));
  rmSync(arriving, { recursive: true });
  cpSync(leaving, previous, { recursive: true });
  rmSync(leaving, { recursive: true });
  rmSync(next, { recursive: true, force: true });
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
