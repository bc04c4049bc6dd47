import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { ChangeFacts, ComparedVersion } from "../diff/facts/types";
import { DescriptionError } from "../diagnostic";
import { fromRoot } from "../load/read";
import { loadDescription } from "../load-description";
import { locateVersion, readVersions } from "../versions/locate";
import type { VersionEntry } from "../versions/types";
import { digestOf, digestOfFile } from "./digest";
import {
  type Neighbours,
  changelogFile,
  changelogFolder,
  neighboursOf,
} from "./files";
import { readEntry } from "./read";

/** A file of a changelog that does not match the versions. */
export interface StaleEntry {
  file: string;
  message: string;
  /** No version needs it. */
  isSuperfluous?: true;
}

/**
 * Finds the entries of a list's changelog that are missing or were made from other descriptions
 * than the available ones. For unavailable versions, only names and numbers are compared.
 *
 * @returns their files below `root`
 */
export async function staleEntries(
  list: string,
  root = ".",
): Promise<StaleEntry[]> {
  const pairs = neighboursOf(readVersions(list, root));
  const found: StaleEntry[] = [];
  for (const pair of pairs) {
    const file = changelogFile(list, pair.newer.name);
    const kept = keptFacts(fromRoot(root, file));
    const message = kept
      ? await problemOf(kept, pair, root)
      : `What changed from ${pair.older.name} to ${pair.newer.name} is not known.`;
    if (message !== undefined) found.push({ file, message });
  }
  const known = new Set(
    pairs.map(({ newer }) => path.basename(changelogFile(list, newer.name))),
  );
  const folder = fromRoot(root, changelogFolder(list));
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!known.has(name))
      found.push({
        file: path.join(changelogFolder(list), name),
        message: "No version of the list belongs to this file.",
        isSuperfluous: true,
      });
  return found;
}

/** Reads the facts in a file. Returns `undefined` if it is missing or not readable. */
export function keptFacts(file: string): ChangeFacts | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readEntry(file);
  } catch (error) {
    if (error instanceof DescriptionError) return undefined;
    throw error;
  }
}

/** Returns why saved facts do not match a pair of versions, or `undefined` if they do. */
export async function problemOf(
  { from, to }: ChangeFacts,
  { older, newer }: Neighbours,
  root: string,
): Promise<string | undefined> {
  for (const [compared, entry] of [
    [from, older],
    [to, newer],
  ] as const)
    if (!(await isOf(compared, entry, root)))
      return `It was made from another description of ${entry.name} than the current one.`;
  return undefined;
}

async function isOf(
  compared: ComparedVersion,
  entry: VersionEntry,
  root: string,
): Promise<boolean> {
  const { name, source } = entry;
  if (compared.name !== name) return false;
  if ("package" in source && compared.version !== source.version) return false;
  const at = locateVersion(entry, root);
  if (at === undefined) return true;
  const file = fromRoot(root, at);
  if (!("file" in source)) return digestOfFile(file) === compared.digest;
  const { description } = await loadDescription(file, {
    overlays: [],
    asWritten: true,
  });
  return digestOf(description) === compared.digest;
}
