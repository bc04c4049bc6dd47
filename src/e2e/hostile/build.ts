import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emptyProject } from "../../bench/site/project";
import { docusaurusCommand } from "../../config/docusaurus";

/** The files that a site is built from, in addition to a description. */
const sources = [
  ...["src", "static", "docs/guides"],
  ...["docusaurus.config.ts", "sidebars.ts", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
];

/**
 * Builds the site of a description in a separate folder, with the commands of `npm run build`.
 *
 * @param onOutput called with the commands' output
 * @returns the folder of the built site
 * @throws Error with the command's output if a command fails
 */
export function buildSite(
  folder: string,
  description: unknown,
  onOutput: (text: string) => void = () => undefined,
): string {
  emptyProject(folder);
  for (const name of sources)
    cpSync(name, path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(description));
  const [node, docusaurus] = docusaurusCommand;
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(node, args, {
      cwd: folder,
      env: {
        ...process.env,
        API_SPEC: "openapi.json",
        BASE_URL: "/",
        NODE_ENV: "production",
      },
      encoding: "utf8",
    });
    onOutput(stdout + stderr);
    if (status !== 0) throw new Error(stdout + stderr);
  };
  run("--import", "tsx", "src/pages/cli.ts");
  run(docusaurus, "build");
  return path.join(folder, "build");
}

/** Lists the paths of a built site's files, without the bundler's, each with a leading slash. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `/${path.relative(folder, file).replaceAll(path.sep, "/")}`)
    .filter((file) => !file.startsWith("/assets/"))
    .sort();
}
