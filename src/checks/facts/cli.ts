import { parseArgs } from "node:util";
import {
  DescriptionError,
  formatPlace,
  loadDescription,
} from "../../description";
import { compareFacts } from "./compare";
import { isCovered } from "./scope";

const usage = `Compares the facts of the description with those of another one of the same API.

  npm run check:facts -- --against FILE [--spec FILE] [--only-ours]

  --against    the description to compare with, a path or an address
  --spec       our description, by default openapi/openapi.yaml
  --only-ours  leave out operations that only the other one has
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      against: { type: "string" },
      spec: { type: "string", default: "openapi/openapi.yaml" },
      "only-ours": { type: "boolean", default: false },
    },
  });
  if (!values.against) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const [ours, theirs] = await Promise.all(
    [values.spec, values.against].map((location) =>
      loadDescription(location, { overlays: [] }),
    ),
  );
  if (!ours || !theirs) return;
  const paths = ours.description.paths ?? {};
  const found = compareFacts(
    ours.description,
    theirs.description,
    values["only-ours"] ? (path) => path in paths : isCovered,
  );
  for (const { pointer, ...sides } of found)
    process.stdout.write(
      `${formatPlace({ ...ours.locate(pointer), pointer })}\n  ours:   ${JSON.stringify(sides.ours)}\n  theirs: ${JSON.stringify(sides.theirs)}\n`,
    );
  process.stdout.write(`${found.length} differences of fact\n`);
  if (found.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  if (!(error instanceof DescriptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
