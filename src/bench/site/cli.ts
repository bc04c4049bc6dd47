import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { isUsageError, run, say } from "../../config/command";
import { ownSpec } from "../../config/site";
import { DescriptionError } from "../../description";
import { makeDescription } from "../synthetic";
import { measureDev } from "./dev";
import { type Measured, measureSite, readWorkload } from "./measure-site";
import { report } from "./report";
import { ourSite, stockSite } from "./subject";

const usage = `Measures the site: how it is built, what a page costs, how it grows.

  npm run bench:site -- --spec FILE              builds and opens this description
  npm run bench:site -- --spec FILE --against stock
                                                 and with the plugin and theme as they come
  npm run bench:site -- --sizes 100,875,2000     made-up descriptions with so many operations
  npm run bench:site -- --dev                    how soon npm run dev shows a page, and a change

  --runs N      visits of a page, of which the middle counts (default 5)
  --json FILE   the figures as JSON too
  --folder DIR  where to build (default: a temporary folder)

Needs Linux for memory, and Chromium.
`;

/** Above this number of operations, the stock site takes too long. */
const stockLimit = 1000;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string" },
        against: { type: "string" },
        sizes: { type: "string" },
        dev: { type: "boolean", default: false },
        runs: { type: "string", default: "5" },
        json: { type: "string" },
        folder: {
          type: "string",
          default: path.join(tmpdir(), "bench-site"),
        },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (values.against !== undefined && values.against !== "stock")
      throw new RangeError(
        `--against accepts only stock, not ${values.against}.`,
      );
    const runs = positive("--runs", values.runs);
    const sizes = (values.sizes?.split(",") ?? []).map((size) =>
      positive("--sizes", size),
    );
    const { folder } = values;
    mkdirSync(folder, { recursive: true });
    const specs = [
      ...(values.spec === undefined && (sizes.length > 0 || values.dev)
        ? []
        : [values.spec ?? ownSpec]),
      ...sizes.map((size) => {
        const file = path.join(folder, `synthetic-${String(size)}.yaml`);
        writeFileSync(
          file,
          stringify(makeDescription(size), { aliasDuplicateObjects: false }),
        );
        return file;
      }),
    ];
    const measured: Measured[] = [];
    for (const spec of specs) {
      const workload = await readWorkload(spec);
      const subjects = [ourSite(path.join(folder, "ours"))];
      if (values.against && workload.operations <= stockLimit)
        subjects.push(stockSite(path.join(folder, "stock")));
      for (const subject of subjects) {
        say(
          `${subject.name}, ${spec}: ${String(workload.operations)} operations`,
        );
        measured.push(
          await measureSite(subject, workload, { folder, runs, say }),
        );
      }
    }
    const dev = values.dev
      ? await measureDev(path.join(folder, "dev"))
      : undefined;
    process.stdout.write(report(measured, dev));
    if (values.json)
      writeFileSync(
        values.json,
        `${JSON.stringify({ measured, dev }, null, 2)}\n`,
      );
    return 0;
  },
  (error) =>
    error instanceof DescriptionError ||
    error instanceof RangeError ||
    isUsageError(error),
);

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(
      `${name} must be whole numbers above 0, not ${value}.`,
    );
  return number;
}
