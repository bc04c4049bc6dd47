import { parseArgs } from "node:util";
import {
  baseUrl,
  docsRoute,
  generatedStaticDir,
  hideSendButton,
  overlays,
  referencePath,
  repositoryUrl,
  spec,
} from "../config/site";
import {
  DescriptionError,
  formatProblem,
  loadDescription,
} from "../description";
import { callbackFiles } from "../oauth/callback/files";
import { generate } from "./generate/generate";
import { synchronize } from "./generate/synchronize";

const usage = `Makes the pages of the reference from an OpenAPI description.

  npm run gen                             for the site: pages, sidebar and the explorer's data
  npm run gen -- --spec FILE --out DIR    the pages of another description, in another folder

  --spec FILE|URL  the description (or API_SPEC; default openapi/openapi.yaml)
  --out DIR        where the pages go; whatever else lies there is removed
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      spec: { type: "string", default: spec },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const start = performance.now();
  say(`Reading ${values.spec}`);
  const loaded = await loadDescription(values.spec, { overlays });
  for (const warning of loaded.warnings) say(formatProblem(warning));
  const { plan, pages, data } = await generate(loaded, {
    docsRoute,
    referencePath,
    repositoryUrl,
    hideSendButton,
  });
  const target = values.out ?? `${docsRoute}/${referencePath}`;
  const { written, removed, unchanged } = await synchronize(pages, target);
  if (!values.out)
    await synchronize(
      new Map([...data, ...Object.entries(callbackFiles(baseUrl))]),
      generatedStaticDir,
    );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `${String(plan.operations.length)} operations, ${String(plan.tags.length)} tags, ${String(plan.schemas.length)} schemas in ${target}: ` +
      `${String(written)} written, ${String(unchanged)} unchanged, ${String(removed)} removed (${seconds} s)`,
  );
  return 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known =
      error instanceof DescriptionError ||
      (error instanceof TypeError && "code" in error);
    say(
      known || !(error instanceof Error) ? String(error) : (error.stack ?? ""),
    );
    process.exitCode = 1;
  },
);
