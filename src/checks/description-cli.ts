import { parseArgs } from "node:util";
import {
  DescriptionError,
  formatProblem,
  loadDescription,
} from "../description";
import { checkExamples } from "./examples";
import { placed } from "./finding";
import { checkTexts } from "./texts";

/** `npm run check:description`: judges the texts and examples of a description. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { spec: { type: "string", default: "openapi/openapi.yaml" } },
  });
  const { description, locate } = await loadDescription(values.spec);
  const found = [...checkTexts(description), ...checkExamples(description)];
  for (const problem of placed(found, locate))
    process.stdout.write(`${formatProblem(problem)}\n`);
  process.stdout.write(`${found.length} problems in texts and examples\n`);
  if (found.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  if (!(error instanceof DescriptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
