import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../config/command";
import {
  DescriptionError,
  formatProblem,
  loadDescription,
} from "../description";
import { checkExamples } from "./examples";
import { placed } from "./finding";
import { checkTexts } from "./texts";

const usage = `Judges the texts and examples of a description.

  npm run check:description [-- --spec FILE]

  --spec  the description (default openapi/openapi.yaml)
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string", default: "openapi/openapi.yaml" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      say(usage);
      return 0;
    }
    const { description, locate } = await loadDescription(values.spec);
    const found = [...checkTexts(description), ...checkExamples(description)];
    for (const problem of placed(found, locate))
      process.stdout.write(`${formatProblem(problem)}\n`);
    say(`${found.length} problems in texts and examples`);
    return found.length > 0 ? 1 : 0;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);
