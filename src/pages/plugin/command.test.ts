import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { docusaurusCommand } from "../../config/docusaurus";
import { docsRoute, referencePath } from "../../config/routes";
import { versionList } from "../../config/site";
import { siteVersions } from "../../description";
import { generateFiles, loadVersions } from "../generate/generate-site";
import { listFiles } from "../generate/synchronize";

const [node, docusaurus] = docusaurusCommand;

const versions = `versions:
  - { name: "2.0", file: openapi/openapi.yaml }
  - { name: "1.0", file: openapi/openapi.yaml }
`;

/** Copies the project's files without generated ones into a temporary folder. */
function freshCopy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "command-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, docsRoute));
  for (const name of [
    ...["docusaurus.config.ts", "sidebars.ts", "package.json"],
    ...["tsconfig.json", "node_modules", "src", "static"],
    `${docsRoute}/guides`,
  ])
    symlinkSync(path.resolve(name), path.join(folder, name));
  // Small versions suffice: their size does not matter here.
  cpSync("openapi", path.join(folder, "openapi"), { recursive: true });
  writeFileSync(path.join(folder, versionList), versions);
  return folder;
}

it("docusaurus gen-api-docs writes the same files as npm run gen, and clean-api-docs removes them", async () => {
  const cwd = freshCopy();
  const run = (command: string) =>
    execFileSync(node, [docusaurus, command, "all"], { cwd, stdio: "ignore" });
  const reference = path.join(cwd, docsRoute, referencePath);

  run("gen-api-docs");
  const written = new Map(
    (await listFiles(reference)).map((name) => [
      name,
      readFileSync(path.join(reference, name), "utf8"),
    ]),
  );
  const { pages } = await generateFiles(
    await loadVersions(siteVersions(versionList, { root: cwd }), { root: cwd }),
    ...([versionList, cwd] as const),
  );
  expect(new Map([...written].sort())).toEqual(new Map([...pages].sort()));

  run("clean-api-docs");
  expect(await listFiles(reference)).toEqual([]);
}, 120_000);
