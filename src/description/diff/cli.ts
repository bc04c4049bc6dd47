import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { DescriptionError, loadDescription } from "..";
import { changelogFile } from "../changelog/files";
import { countFacts } from "./facts/count";
import { factsBetween, withoutTexts } from "./facts/between";
import { factsText } from "./facts/file";
import { diffFormats } from "./format";
import { type Severity, severities } from "./types";

const usage = `Lists what changed between two descriptions; a change of something shared once.

  npm run spec:diff -- OLD NEW [OPTIONS]

  OLD, NEW            paths or URLs of descriptions
  --format FORMAT     ${Object.keys(diffFormats).join(", ")} (default text)
  --output FILE       write it to a file
  --fail-on SEVERITY  exit with 1 when there are changes as grave: ${severities.join(", ")}
  --save              keep it for the changelog page, in changelog/VERSION.json beside NEW
`;

run(
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        output: { type: "string" },
        "fail-on": { type: "string" },
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
    const facts = factsBetween(
      (await loadDescription(older)).description,
      (await loadDescription(newer)).description,
    );
    const text = diffFormats[format as keyof typeof diffFormats](facts);
    if (values.output === undefined) process.stdout.write(text);
    else await writeFile(values.output, text);
    if (values.save) {
      const file = changelogFile(newer, facts.to.version);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, factsText(withoutTexts(facts)));
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

function oneOf(value: string, known: readonly string[], option: string) {
  if (known.includes(value)) return value;
  throw new RangeError(`${option} takes ${known.join(", ")}, not ${value}.`);
}
