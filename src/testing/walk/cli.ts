import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { CommandError } from "../../config/command-error";
import { isUsageError, run } from "../../config/command";

const usage = `Makes and renders the pages of every description in a folder, looks for everything that each says of
its operations, and tells what it cost: time, and the process's memory.

  npm run bench:walk -- FOLDER|FILE

GitHub's descriptions, for example (large: take a file, and not those that end in .deref.json):

  cd "$(mktemp -d)" && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
  npm run bench:walk -- FOLDER/package/generated/api.github.com.json
`;

run(
  async () => {
    const { values, positionals } = parseArgs({
      options: { help: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const [folder] = positionals;
    if (folder === undefined)
      throw new CommandError(
        "Name a folder of descriptions, or a file: npm run bench:walk -- FOLDER",
      );
    return await vitest(path.resolve(folder));
  },
  (error) => isUsageError(error) || error instanceof CommandError,
);

/** Runs vitest, which resolves Docusaurus' modules for rendering (see its configuration). */
function vitest(folder: string): Promise<number> {
  const child = spawn(
    "npx",
    [
      ...["vitest", "run", "--config", "src/config/vitest.config.ts"],
      "src/testing/walk/walk.test.ts",
    ],
    {
      stdio: "inherit",
      env: { ...process.env, WALK_FOLDER: folder, API_SIZE_LIMIT: "100" },
    },
  );
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}
