import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { type Format, makeLargeText } from "../synthetic/large";
import type { LoadFigures } from "./child";

const usage = `Usage: npm run bench:load -- [options]

Loads a large description (read, bundle, overlay, normalize, validate) in a process of its own.

  --megabytes N   size of the description (default 20)
  --pages         make its pages as well, which has no limit
`;

const secondsLimit = 20;
const megabytesLimit = 2048;
const overlay = `overlay: 1.0.0
info: { title: Large, version: "1" }
actions:
  - { target: $.info, update: { x-overlaid: true } }
  - { target: $.paths.*.get, update: { x-overlaid: true } }
`;

async function measure(...args: string[]): Promise<LoadFigures> {
  const child = path.join(import.meta.dirname, "child.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", child, ...args],
    { maxBuffer: 1e9, env: { ...process.env, API_SIZE_LIMIT: "500" } },
  );
  return JSON.parse(stdout.split("\n").at(-1) ?? "") as LoadFigures;
}

function text({ seconds, cpuSeconds, megabytes }: LoadFigures): string {
  return `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of a processor), ${megabytes.toFixed(0)} MB`;
}

run(async () => {
  const { values } = parseArgs({
    options: {
      megabytes: { type: "string", default: "20" },
      pages: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const folder = await mkdtemp(path.join(tmpdir(), "bench-load-"));
  try {
    const overlayFile = path.join(folder, "overlay.yaml");
    await writeFile(overlayFile, overlay);
    const results: boolean[] = [];
    for (const format of ["yaml", "json"] satisfies Format[]) {
      const file = path.join(folder, `openapi.${format}`);
      await writeFile(file, makeLargeText(Number(values.megabytes), format));
      const figures = await measure("load", file, overlayFile);
      const good =
        figures.seconds <= secondsLimit &&
        figures.megabytes <= megabytesLimit &&
        figures.warnings === 1;
      say(
        `${good ? "ok  " : "FAIL"} load ${values.megabytes} MB of ${format}: ${text(figures)}, at most ${secondsLimit} s and ${megabytesLimit} MB`,
      );
      results.push(good);
      if (values.pages)
        say(
          `     its pages: ${text(await measure("pages", file, path.join(folder, `pages-${format}`)))}`,
        );
    }
    return results.includes(false) ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, isUsageError);
