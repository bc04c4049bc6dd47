import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { isUsageError, run } from "../../config/command";
import { spec } from "../../config/site";

const usage = `Looks for every fact of a description on all of its pages, as a reader sees them.

  npm run check:facts-on-pages                   the description of the site
  npm run check:facts-on-pages -- --spec FILE    another one
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string", default: spec },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    return await vitest("src/testing/pages/pages.test.ts", values.spec);
  },
  (error) => isUsageError(error),
);

/** Runs vitest, which resolves Docusaurus' modules for rendering (see its configuration). */
function vitest(file: string, description: string): Promise<number> {
  const child = spawn(
    "npx",
    ["vitest", "run", "--config", "src/config/vitest.config.ts", file],
    {
      stdio: "inherit",
      env: { ...process.env, CHECK_PAGES: description },
    },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}
