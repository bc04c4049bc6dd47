import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import type { LoadFigures } from "../load/child";
import { makeLargeText } from "../synthetic/large";
import { type Measured, growthOf } from "./growth";

const usage = `Usage: npm run bench:descriptions -- [options] [FOLDER|FILE ...]

Makes the pages of each description in a process of its own, and tells time and memory. Then the same
with a synthetic description of doubling size: neither may grow faster than it.

  --sizes N,N,...  sizes of the synthetic description in MB (default 1,2,4,8)
`;

/** Above this, a cost grows faster than the description; allows for inaccurate measurements. */
const maxGrowth = 1.15;
const mega = 2 ** 20;

run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      sizes: { type: "string", default: "1,2,4,8" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const folder = await mkdtemp(path.join(tmpdir(), "bench-descriptions-"));
  try {
    say(
      `${"description".padEnd(44)}      MB   operations   pages MB        s   memory MB`,
    );
    const failed: string[] = [];
    for (const file of positionals.flatMap(filesIn)) {
      const measured = await measure(path.basename(file), file, folder);
      if (!measured) failed.push(file);
    }
    const grown: Measured[] = [];
    for (const size of values.sizes.split(",")) {
      const file = path.join(folder, `synthetic-${size}.json`);
      await writeFile(file, makeLargeText(Number(size), "json"));
      const measured = await measure(`synthetic, ${size} MB`, file, folder);
      if (measured) grown.push(measured);
    }
    const powers = (["seconds", "memory"] as const).map(
      (cost) => [cost, growthOf(grown, cost)] as const,
    );
    for (const [cost, power] of powers)
      say(
        `${power <= maxGrowth ? "ok  " : "FAIL"} ${cost} grow with the size to the power of ${power.toFixed(2)}, at most ${String(maxGrowth)}`,
      );
    for (const file of failed) say(`FAIL ${file}`);
    const isSteep = powers.some(([, power]) => power > maxGrowth);
    return isSteep || failed.length > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, isUsageError);

/** Returns a file, or all possible descriptions in a folder. */
function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Measures a description and prints a row; returns undefined if its pages cannot be generated. */
async function measure(
  name: string,
  file: string,
  folder: string,
): Promise<Measured | undefined> {
  const pages = await mkdtemp(path.join(folder, "pages-"));
  try {
    const { seconds, megabytes: memory } = await generate(file, pages);
    const megabytes = statSync(file).size / mega;
    const written = filesBelow(pages);
    const bytes = written.reduce((sum, one) => sum + statSync(one).size, 0);
    const operations = written.filter((one) => one.endsWith(".api.mdx"));
    say(
      [
        name.slice(0, 44).padEnd(44),
        megabytes.toFixed(2).padStart(8),
        String(operations.length).padStart(12),
        (bytes / mega).toFixed(1).padStart(10),
        seconds.toFixed(1).padStart(8),
        memory.toFixed(0).padStart(11),
      ].join(" "),
    );
    return { megabytes, seconds, memory };
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? String(error);
    say(`${name.padEnd(44)} ${said.trim().split("\n").slice(0, 3).join(" ")}`);
    return undefined;
  } finally {
    await rm(pages, { recursive: true, force: true });
  }
}

async function generate(file: string, pages: string): Promise<LoadFigures> {
  const child = path.join(import.meta.dirname, "../load/child.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", child, "pages", file, pages],
    { maxBuffer: 1e9, env: { ...process.env, API_SIZE_LIMIT: "500" } },
  );
  return JSON.parse(stdout.split("\n").at(-1) ?? "") as LoadFigures;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
