import { diffDescriptions } from "../diff";
import { collectFacts } from "../diff/facts/collect";
import type { ChangeFacts, ComparedVersion } from "../diff/facts/types";
import { fromRoot } from "../load/read";
import { loadDescription } from "../load-description";
import type { Description } from "../model/types";
import { locateVersion } from "../versions/locate";
import type { VersionEntry } from "../versions/types";
import { digestOf, digestOfFile } from "./digest";

/** A version with its description as published upstream. */
export interface ReadVersion {
  entry: VersionEntry;
  compared: ComparedVersion;
  description: Description;
}

/**
 * Reads the description of a version for comparison, without the project's own additions.
 *
 * @returns `undefined` if its package is not available
 * @throws DescriptionError if it cannot be used
 */
export async function readVersion(
  entry: VersionEntry,
  root = ".",
): Promise<ReadVersion | undefined> {
  const at = locateVersion(entry, root);
  if (at === undefined) return undefined;
  const file = fromRoot(root, at);
  const { description } = await loadDescription(file, {
    overlays: [],
    asWritten: true,
  });
  const compared = {
    name: entry.name,
    version: description.info.version,
    digest: "file" in entry.source ? digestOf(description) : digestOfFile(file),
  };
  return { entry, compared, description };
}

/** Returns the changes between two versions. */
export function compareVersions(
  older: ReadVersion,
  newer: ReadVersion,
  date: string,
): ChangeFacts {
  const { source } = older.entry;
  const covers = "file" in source ? source.covers : undefined;
  return collectFacts(
    diffDescriptions(older.description, newer.description),
    [older.description, newer.description],
    {
      ...{ from: older.compared, to: newer.compared, date },
      ...(covers && {
        isCovered: (path) => covers.some((prefix) => path.startsWith(prefix)),
      }),
    },
  );
}
