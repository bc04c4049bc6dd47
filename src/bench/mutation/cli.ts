import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { makeMutants, shuffle } from "./mutants";
import { relatedTests } from "./related";
import { report } from "./report";
import { createRunner } from "./runner";
import { checkTests, survey } from "./survey";

const usage = `Injects one fault after another in credential code, and lists those that no unit test finds. No file is changed.

  npm run bench:mutation
  npm run bench:mutation -- --files src/oauth/ --minutes 5

  --files START  modules to inject faults in, by how their paths start; several times if need be
  --minutes N    when to stop (default 10); faults are planted in an order that makes any
                 beginning a fair sample
  --seed N       another order (default 1)
  --json FILE    the outcomes as JSON too
`;

const guarded = [
  "src/request/send",
  "src/credentials/",
  "src/oauth/",
  "src/serve/",
  "src/sandbox/provider/",
];
const isModule = (file: string) =>
  /\.tsx?$/.test(file) && !/(\.test\.tsx?|\.d\.ts)$|\/testing\//.test(file);

/** Suites that start processes or read whole descriptions are too slow to run for each fault. */
const isSlow = (file: string) =>
  /^src\/(bench|checks|e2e|testing)\//.test(file);

run(
  async () => {
    const { values } = parseArgs({
      options: {
        files: { type: "string", multiple: true, default: guarded },
        minutes: { type: "string", default: "10" },
        seed: { type: "string", default: "1" },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
      .map((file) => path.posix.join("src", file))
      .sort();
    const files = sources.filter(
      (file) =>
        isModule(file) && values.files.some((start) => file.startsWith(start)),
    );
    if (files.length === 0)
      throw new RangeError(
        `No module's path starts with ${values.files.join(" or ")}.`,
      );
    const tests = sources.filter(
      (file) => /\.test\.tsx?$/.test(file) && !isSlow(file),
    );
    const related = new Map(
      files.map((file) => [file, relatedTests(file, tests)]),
    );
    const testsOf = (file: string) =>
      related.get(file) ?? { near: [], far: [] };
    const mutants = files.flatMap((file) =>
      makeMutants(file, readFileSync(file, "utf8")),
    );
    say(`${mutants.length} possible faults in ${files.length} modules`);

    const end = performance.now() + positive("--minutes", values.minutes) * 6e4;
    const runner = createRunner(60_000);
    try {
      const all = files.flatMap((file) => Object.values(testsOf(file)).flat());
      await checkTests(runner, [...new Set(all)]);
      const outcomes = await survey(
        shuffle(mutants, positive("--seed", values.seed)),
        { runner, testsOf, isTimeLeft: () => performance.now() < end, say },
      );
      process.stdout.write(report(outcomes, mutants.length));
      if (values.json)
        writeFileSync(values.json, JSON.stringify(outcomes, null, 2));
    } finally {
      runner.stop();
    }
    return 0;
  },
  (error) => error instanceof RangeError || isUsageError(error),
);

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0))
    throw new RangeError(`${name} must be a number above 0, not ${value}.`);
  return number;
}
