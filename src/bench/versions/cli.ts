import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "yaml";
import { isUsageError, run, say } from "../../config/command";
import { CommandError } from "../../config/command-error";
import { versionList } from "../../config/site";
import { siteVersions } from "../../description";
import { downloadsFolder } from "../../description/versions/locate";
import { type Cost, measure } from "../site/measure";
import { copyProject } from "../site/project";

const usage = `Usage: npm run bench:versions -- [options]

Starts fresh copies of the project with more and more versions, and once more without a change.
Bring the versions first: npm run spec:versions

  --counts N,N    how many versions, the newest first and 2024.8 among them (default 1,2,4,7)
`;

const port = 4830;
const limits = { first: 60, later: 6, gigabytes: 1.5 };

run(
  async () => {
    const { values } = parseArgs({
      options: {
        counts: { type: "string", default: "1,2,4,7" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      say(usage);
      return 0;
    }
    const names = siteVersions(versionList).flatMap(({ name }) => name ?? []);
    const folder = await mkdtemp(path.join(tmpdir(), "bench-versions-"));
    try {
      say("versions                first start    later   memory");
      for (const count of values.counts.split(",").map(Number)) {
        if (count > names.length)
          throw new CommandError(
            `Only ${String(names.length)} versions are available. Download the others: npm run spec:versions`,
          );
        const [first, later] = await start(folder, choose(names, count));
        say(
          `${String(count).padStart(8)} ${figure(first.seconds, "s", limits.first)} ${figure(later.seconds, "s", limits.later)} ${figure(first.peakMemory / 1e9, "GB", limits.gigabytes)}`,
        );
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
  (error) => isUsageError(error),
);

/** Selects the newest versions, and the one written in this repository if there is room. */
function choose(names: readonly string[], count: number): Set<string> {
  return new Set([
    ...names.slice(0, Math.max(1, count - 1)),
    ...(count > 1 ? names.slice(-1) : []),
  ]);
}

/** Returns the costs until the URL is printed, for the first start and for a later one. */
async function start(
  folder: string,
  wanted: Set<string>,
): Promise<[first: Cost, later: Cost]> {
  copyProject(folder);
  if (existsSync(downloadsFolder))
    cpSync(downloadsFolder, path.join(folder, downloadsFolder), {
      recursive: true,
    });
  const list = path.join(folder, versionList);
  const document = parseDocument(readFileSync(list, "utf8"));
  const { versions } = document.toJS() as { versions: { name: string }[] };
  document.set(
    "versions",
    versions.map((one) =>
      wanted.has(one.name) ? one : { ...one, pages: false },
    ),
  );
  writeFileSync(list, document.toString());
  const command = [
    ...[process.execPath, "--import", "tsx", "src/serve/cli.ts"],
    ...["--port", String(port)],
  ];
  const options = { cwd: folder, until: `http://localhost:${String(port)}` };
  return [await measure(command, options), await measure(command, options)];
}

function figure(value: number, unit: string, limit: number): string {
  const mark = value <= limit ? "" : ` (> ${String(limit)})`;
  return `${value.toFixed(1)} ${unit}${mark}`.padStart(12);
}
