import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import {
  DescriptionError,
  formatLocation,
  loadDescription,
} from "../../description";
import { compareFacts } from "./compare";
import { isCovered } from "./scope";

const usage = `Compares the facts of the description with those of another one of the same API.

  npm run check:facts -- --against FILE [--spec FILE] [--only-ours]

  --against    the description to compare with, a path or a URL
  --spec       our description (default openapi/openapi.yaml)
  --only-ours  leave out operations that only the other one has
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        against: { type: "string" },
        spec: { type: "string", default: "openapi/openapi.yaml" },
        "only-ours": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help || !values.against) {
      say(usage);
      return values.help ? 0 : 2;
    }
    const facts = { overlays: [], asWritten: true };
    const ours = await loadDescription(values.spec, facts);
    const theirs = await loadDescription(values.against, facts);
    const paths = ours.description.paths ?? {};
    const found = compareFacts(
      ours.description,
      theirs.description,
      values["only-ours"] ? (path) => path in paths : isCovered,
    );
    for (const { pointer, ...sides } of found)
      process.stdout.write(
        `${formatLocation({ ...ours.locate(pointer), pointer })}\n  ours:   ${JSON.stringify(sides.ours)}\n  theirs: ${JSON.stringify(sides.theirs)}\n`,
      );
    say(`${found.length} differences of fact`);
    return found.length > 0 ? 1 : 0;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);
