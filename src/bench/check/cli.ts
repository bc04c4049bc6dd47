import { execFile, spawn } from "node:child_process";
import { Console } from "node:console";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { spec } from "../../config/site";
import { type Comparison, compareOnFixtures } from "./compare-tools";
import { linkinatorVersion } from "./linkinator";
import type { Measurement } from "./measure";

const usage = `Measures the check of links, and compares it with others on the project of injected faults.

  npm run bench:check [-- --spec FILE] [--site FOLDER] [--json FILE] [--port PORT] [--only-site]

  --spec       build the site of this description into a temporary folder and check it
  --site       check a site that is built, of the same description
  --json       write the results to a file as well
  --port       for linkinator's server (default 4600)
  --only-site  leave the comparison out, which builds small sites for minutes
`;

const terminal = new Console(process.stdout);

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string", default: spec },
        site: { type: "string" },
        json: { type: "string" },
        port: { type: "string", default: "4600" },
        "only-site": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      say(usage);
      return 0;
    }
    const site = await measured(values.spec, values.site);
    terminal.table({ links: rounded(site) });
    const project = values["only-site"]
      ? []
      : await compareOnFixtures(Number(values.port));
    if (project.length > 0) printComparison(project);
    if (values.json !== undefined)
      await writeFile(
        values.json,
        `${JSON.stringify({ site, project }, null, 2)}\n`,
      );
    return 0;
  },
  (error) => isUsageError(error),
);

/** Builds the site unless a folder is given, and checks it in a separate process. */
async function measured(
  description: string,
  site: string | undefined,
): Promise<Measurement> {
  const folder = site ?? (await mkdtemp(path.join(tmpdir(), "bench-check-")));
  try {
    if (site === undefined) await build(description, folder);
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "src/bench/check/measure.ts"],
      ...[folder, description],
    ]);
    return JSON.parse(stdout) as Measurement;
  } finally {
    if (site === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the site, and then generates the pages of the site's own description again. */
async function build(description: string, folder: string): Promise<void> {
  await npm(["run", "build", "--", "--out-dir", folder], description);
  await npm(["run", "gen"], spec);
}

function npm(args: string[], description: string): Promise<void> {
  const child = spawn("npm", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, API_SPEC: description },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`npm ${args.join(" ")} ended with ${String(code)}.`));
    });
  });
}

function rounded(site: Measurement) {
  return {
    ...site,
    seconds: Number(site.seconds.toFixed(2)),
    megabytes: Math.round(site.megabytes),
  };
}

function printComparison(rows: readonly Comparison[]): void {
  const mark = (isFound: boolean) => (isFound ? "found" : "");
  const count = (key: "ours" | "linkinator" | "docusaurus") =>
    `${String(rows.filter((row) => row[key]).length)} of ${String(rows.length)}`;
  const linkinator = `linkinator ${linkinatorVersion}`;
  const lines = rows.map((row) => ({
    fault: row.fault,
    "check:links": mark(row.ours),
    [linkinator]: mark(row.linkinator),
    "Docusaurus' build": mark(row.docusaurus),
  }));
  terminal.table([
    ...lines,
    {
      fault: "all",
      "check:links": count("ours"),
      [linkinator]: count("linkinator"),
      "Docusaurus' build": count("docusaurus"),
    },
  ]);
}
