import path from "node:path";
import type { VersionEntry } from "../versions/types";

/** Two versions of a list that follow each other. */
export interface Neighbours {
  older: VersionEntry;
  newer: VersionEntry;
}

/** The pairs of a list of versions, the newest first. */
export function neighboursOf(entries: readonly VersionEntry[]): Neighbours[] {
  return entries.slice(1).flatMap((older, index) => {
    const newer = entries[index];
    return newer ? [{ older, newer }] : [];
  });
}

/** The folder of changelogs that belongs to a description or a list of versions. */
export function changelogFolder(location: string): string {
  return path.join(path.dirname(location), "changelog");
}

/** The file of what changed in a version. */
export function changelogFile(location: string, version: string): string {
  return path.join(
    changelogFolder(location),
    `${version.replace(/[^\w.-]/g, "-")}.json`,
  );
}
