import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { countFacts } from "../diff/facts/count";
import { factsText } from "../diff/facts/file";
import { fromRoot } from "../load/read";
import { readVersions } from "../versions/locate";
import type { VersionEntry } from "../versions/types";
import { type ReadVersion, compareVersions, readVersion } from "./compare";
import { changelogFile, neighboursOf } from "./files";
import { keptFacts, problemOf } from "./stale";

/**
 * Compares consecutive versions of a list if both are available, and writes the facts beside the
 * list. Files that are up to date are not changed.
 *
 * @param say called with a line for each file written
 * @throws DescriptionError if a description cannot be used
 */
export async function writeChangelog(
  list: string,
  { root = ".", say }: { root?: string; say: (line: string) => void },
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const reading = new Map<VersionEntry, Promise<ReadVersion | undefined>>();
  const read = (entry: VersionEntry) => {
    const known = reading.get(entry) ?? readVersion(entry, root);
    reading.set(entry, known);
    return known;
  };
  for (const { older, newer } of neighboursOf(readVersions(list, root))) {
    const file = fromRoot(root, changelogFile(list, newer.name));
    const kept = keptFacts(file);
    if (kept && !(await problemOf(kept, { older, newer }, root))) continue;
    const [before, after] = [await read(older), await read(newer)];
    if (!before || !after) continue;
    const facts = compareVersions(before, after, date);
    const same = kept && factsText({ ...kept, date }) === factsText(facts);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, factsText(same ? kept : facts));
    const { breaking, additive } = countFacts(facts);
    say(
      `${older.name} to ${newer.name}: ${String(breaking)} breaking, ${String(additive)} additive changes`,
    );
  }
}
