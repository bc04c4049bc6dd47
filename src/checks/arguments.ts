import { parseArgs } from "node:util";
import { spec } from "../config/site";
import { checks } from "./registry";
import { type Format, formats, isFormat } from "./report";
import { type Check, CheckError, type CheckOptions } from "./report/check";

/** The default file of known findings. */
export const defaultBaseline = "src/checks/baseline.json";

export const usage = `Finds what is broken, and says where.

  npm run check [-- NAME... OPTIONS]

${checks.map(({ name, purpose, onRequest }) => `  ${name.padEnd(12)}${purpose}${onRequest ? " (only when named)" : ""}`).join("\n")}

  --format FORMAT         ${Object.keys(formats).join(", ")} (default text)
  --output FILE           write the report to a file; the terminal shows it as text
  --baseline FILE         findings that are known (default ${defaultBaseline}, if it is there)
  --write-baseline        write all that is found into the baseline
  --site FOLDER           a built site (default build, which has to be up to date)
  --spec FILE             the description (default ${spec})
  --strict                findings that only warn fail as well
  --against FILE|URL      anchors: an older api-manifest.json
  --accept                overrides: takes the installed originals for looked at

The exit code is 0 when all is well, 1 when something is wrong, 2 when a check could not run.
`;

/** The parsed command line. */
export interface Request {
  checks: readonly Check[];
  options: CheckOptions;
  format: Format;
  output: string | undefined;
  baseline: string | undefined;
  writeBaseline: boolean;
  help: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {CheckError} for unknown names and formats
 * @throws errors of `parseArgs`
 */
export function readArguments(args: string[]): Request {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      output: { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "boolean", default: false },
      site: { type: "string" },
      spec: { type: "string", default: spec },
      strict: { type: "boolean", default: false },
      accept: { type: "boolean", default: false },
      against: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { format } = values;
  if (!isFormat(format))
    throw new CheckError(
      `There is no format ${format}; use ${Object.keys(formats).join(", ")}.`,
    );
  return {
    checks: named(positionals),
    options: {
      root: process.cwd(),
      site: values.site,
      spec: values.spec,
      strict: values.strict,
      accept: values.accept,
      against: values.against,
    },
    format,
    output: values.output,
    baseline: values.baseline,
    writeBaseline: values["write-baseline"],
    help: values.help,
  };
}

function named(names: string[]): readonly Check[] {
  const unknown = names.find(
    (name) => !checks.some((one) => one.name === name),
  );
  if (unknown !== undefined)
    throw new CheckError(
      `There is no check ${unknown}; use ${checks.map(({ name }) => name).join(", ")}.`,
    );
  return checks.filter(({ name, onRequest }) =>
    names.length > 0 ? names.includes(name) : !onRequest,
  );
}
