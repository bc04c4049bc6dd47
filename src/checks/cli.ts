import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ownSpec, versionList } from "../config/site";
import { isUsageError, run, say } from "../config/command";
import { defaultBaseline, readArguments, usage } from "./arguments";
import { formats, summary } from "./report";
import { applyBaseline, readBaseline, writeBaseline } from "./report/baseline";
import { CheckError } from "./report/check";
import { exitCode, runChecks } from "./run";

run(
  async () => {
    const request = readArguments(process.argv.slice(2));
    if (request.help) {
      say(usage);
      return 0;
    }
    const { checks, options, format, output } = request;
    const { root } = options;
    const file = request.baseline ?? defaultBaseline;
    const mayLack = request.baseline === undefined || request.writeBaseline;
    // The baseline belongs to this project's own description.
    const isOurs = [versionList, ownSpec].includes(options.spec);
    const baseline =
      (existsSync(file) && isOurs) || !mayLack
        ? await readBaseline(root, file)
        : undefined;
    const found = await runChecks(checks, options);
    for (const { check, failure } of found)
      if (failure !== undefined) say(`${check} could not run: ${failure}\n`);
    if (request.writeBaseline && exitCode(found) !== 2) {
      const count = await writeBaseline(root, file, found, baseline);
      say(
        `${String(count)} known findings in ${file}; give a reason to each that has none.`,
      );
      return 0;
    }
    const runs = baseline ? applyBaseline(found, baseline) : found;
    if (output !== undefined) await save(output, formats[format](runs));
    process.stdout.write(
      formats[output === undefined ? format : onTerminal()](runs),
    );
    summary(runs).forEach(say);
    return exitCode(runs);
  },
  (error) => error instanceof CheckError || isUsageError(error),
  2,
);

/** @throws {CheckError} if the file cannot be written */
async function save(file: string, report: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, report);
  } catch (cause) {
    throw new CheckError(
      `The report cannot be written: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/**
 * Returns the format for the terminal if the report goes to a file: annotations on GitHub,
 * otherwise text.
 */
function onTerminal() {
  return process.env["GITHUB_ACTIONS"] === "true" ? "github" : "text";
}
