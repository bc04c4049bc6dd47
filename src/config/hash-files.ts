import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The input of a hash: folders without their tests, files, and settings as text. */
export interface Hashed {
  folders: string[];
  files: string[];
  settings: string;
}

/**
 * Hashes folders, files and settings. A missing folder counts as empty.
 *
 * @param root folder that contains all folders and files
 * @returns SHA-256 in hexadecimal
 * @throws if a file does not exist
 */
export function hashFiles(
  root: string,
  { folders, files, settings }: Hashed,
): string {
  const hash = createHash("sha256").update(settings);
  for (const name of [
    ...files,
    ...folders.flatMap((folder) => filesOf(root, folder)),
  ])
    hash.update(`${name}\n`).update(readFileSync(path.join(root, name)));
  return hash.digest("hex");
}

function filesOf(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .filter((name) => statSync(path.join(root, name)).isFile())
    .sort();
}
