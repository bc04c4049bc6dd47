import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseFacts } from "../diff/facts/file";
import type { ChangeFacts } from "../diff/facts/types";
import { DescriptionError } from "../diagnostic";
import { isUrl } from "../load/read";
import { isVersionList, readVersions } from "../versions/locate";
import { changelogFile, changelogFolder, neighboursOf } from "./files";

/**
 * Reads the changelog of a list of versions, newest first, as far as versions have been compared.
 * For a single description, reads what `npm run spec:diff -- OLD NEW --save` saved beside it.
 *
 * @param location of a list of versions or of a description
 * @throws DescriptionError that names the file if a file is not valid
 */
export function readChangelog(location: string): ChangeFacts[] {
  if (isUrl(location)) return [];
  if (isVersionList(location))
    return neighboursOf(
      readVersions(path.basename(location), path.dirname(location)),
    ).flatMap(({ newer, older }) => {
      const file = changelogFile(location, newer.name);
      if (!existsSync(file)) return [];
      const facts = readEntry(file);
      return facts.from.name === older.name ? [facts] : [];
    });
  const folder = changelogFolder(location);
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".json"))
    .map((name) => readEntry(path.join(folder, name)))
    .sort((a, b) =>
      b.to.version.localeCompare(a.to.version, "en", { numeric: true }),
    );
}

/** @throws DescriptionError if the file does not contain facts */
export function readEntry(file: string): ChangeFacts {
  try {
    return parseFacts(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new DescriptionError(
      [
        {
          file,
          severity: "error",
          message: `This is not a changelog entry: ${(cause as Error).message}`,
          hint: "Make it with npm run spec:versions, or npm run spec:diff -- OLD NEW --save",
        },
      ],
      { cause },
    );
  }
}
