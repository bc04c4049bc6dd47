import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { DescriptionError, loadDescription } from "..";
import { changelogFile } from "../changelog/files";
import { listOperations } from "../model/operations";
import type { Description } from "../model/types";
import { changesOf } from "./calls/filter";
import { matchCalls } from "./calls/match";
import { readCalls } from "./calls/read";
import { countFacts } from "./facts/count";
import { factsBetween, withoutTexts } from "./facts/between";
import { factsText } from "./facts/file";
import type { ChangeFacts } from "./facts/types";
import { diffFormats } from "./format";
import { type Severity, severities } from "./types";

const usage = `Lists what changed between two descriptions; a change to a shared component appears once.

  npm run spec:diff -- OLD NEW [OPTIONS]

  OLD, NEW            paths or URLs of descriptions
  --format FORMAT     ${Object.keys(diffFormats).join(", ")} (default text)
  --output FILE       write the result to a file
  --fail-on SEVERITY  exit with 1 if there are changes of this severity or worse: ${severities.join(", ")}
  --calls FILE        only changes that affect the calls in a file: curl commands, a HAR, code, or a list
                      of operations (GET /core/users/, ids)
  --save              save the changes for the changelog page, in changelog/VERSION.json beside NEW
`;

run(
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        output: { type: "string" },
        "fail-on": { type: "string" },
        calls: { type: "string" },
        save: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const [older, newer, ...more] = positionals;
    if (values.help || !older || !newer || more.length > 0) {
      say(usage);
      return values.help ? 0 : 2;
    }
    const format = oneOf(values.format, Object.keys(diffFormats), "--format");
    const failOn =
      values["fail-on"] && oneOf(values["fail-on"], severities, "--fail-on");
    const descriptions = [
      (await loadDescription(older)).description,
      (await loadDescription(newer)).description,
    ] as const;
    const all = factsBetween(...descriptions);
    const facts =
      values.calls === undefined
        ? all
        : ofCalls(all, descriptions, await readText(values.calls));
    const text = diffFormats[format as keyof typeof diffFormats](facts);
    if (values.output === undefined) process.stdout.write(text);
    else await writeFile(values.output, text);
    if (values.save) {
      const file = changelogFile(newer, all.to.version);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, factsText(withoutTexts(all)));
      say(`Kept in ${file}`);
    }
    const counts = countFacts(facts);
    const grave = severities.slice(
      0,
      severities.indexOf(failOn as Severity) + 1,
    );
    return grave.some((severity) => counts[severity] > 0) ? 1 : 0;
  },
  (error) =>
    error instanceof DescriptionError ||
    error instanceof RangeError ||
    isUsageError(error),
  2,
);

/**
 * Returns the changes that affect the calls in a text, and prints the calls it does not recognize.
 */
function ofCalls(
  facts: ChangeFacts,
  descriptions: readonly Description[],
  text: string,
): ChangeFacts {
  const { found, unknown } = matchCalls(
    readCalls(text),
    descriptions.flatMap((one) => listOperations(one)),
  );
  say(
    `${String(found.size)} ${found.size === 1 ? "operation is" : "operations are"} called.`,
  );
  for (const call of unknown) say(`Not recognized: ${call}`);
  return changesOf(facts, new Set(found.keys()));
}

/** @throws RangeError if the file cannot be read */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new RangeError(
      `The calls in ${file} cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function oneOf(value: string, known: readonly string[], option: string) {
  if (known.includes(value)) return value;
  throw new RangeError(`${option} takes ${known.join(", ")}, not ${value}.`);
}
