import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { CommandError } from "../../config/command-error";
import { versionList } from "../../config/site";
import { writeChangelog } from "../changelog/write";
import { DescriptionError } from "../diagnostic";
import { downloadVersion } from "./download";
import { locateVersion, readVersions } from "./locate";

const usage = `Downloads the missing descriptions of the versions in ${versionList},
and writes the changes between consecutive versions to changelog/ beside it.

  npm run spec:versions                  all of them
  npm run spec:versions -- NAME...       these
`;

run(
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", default: false } },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const versions = readVersions(versionList);
    const unknown = positionals.find((name) =>
      versions.every((one) => one.name !== name),
    );
    if (unknown !== undefined)
      throw new CommandError(
        `There is no version ${unknown}; ${versionList} has ${versions.map(({ name }) => name).join(", ")}.`,
      );
    for (const entry of versions) {
      const { name, source } = entry;
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      if ("file" in source || locateVersion(entry) !== undefined) {
        say(`${name} is there.`);
        continue;
      }
      await downloadVersion(name, source);
      say(`${name}: ${source.package}@${source.version}`);
    }
    await writeChangelog(versionList, { say });
    return 0;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);
