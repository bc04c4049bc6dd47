import path from "node:path";
import type { VersionEntry } from "../versions/types";

/** Two consecutive versions of a list. */
export interface Neighbours {
  older: VersionEntry;
  newer: VersionEntry;
}

/** Returns the pairs of consecutive versions, newest first. */
export function neighboursOf(entries: readonly VersionEntry[]): Neighbours[] {
  return entries.slice(1).flatMap((older, index) => {
    const newer = entries[index];
    return newer ? [{ older, newer }] : [];
  });
}

/** Returns the changelog folder of a description or a list of versions. */
export function changelogFolder(location: string): string {
  return path.join(path.dirname(location), "changelog");
}

/** Returns the file with the changes of a version. */
export function changelogFile(location: string, version: string): string {
  return path.join(
    changelogFolder(location),
    `${version.replace(/[^\w.-]/g, "-")}.json`,
  );
}
