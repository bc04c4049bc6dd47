import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { ProjectFiles } from "../testing/fixture-project/project-files";
import { createProject } from "../testing/fixture-project/create-project";

const cli = path.resolve("src/checks/cli.ts");
const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");

function check(cwd: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [tsx, cli, ...args], {
    cwd,
    env: { ...process.env, GITHUB_ACTIONS: "", ...env },
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise<{ code: number | null; output: string; errors: string }>(
    (resolve) => {
      child.once("close", (code) => {
        resolve({ code, output, errors });
      });
    },
  );
}

async function project(
  inject?: (project: ProjectFiles) => void,
): Promise<string> {
  const { root, remove } = await createProject(inject);
  onTestFinished(remove);
  return root;
}

const breakLink = (project: ProjectFiles) => {
  project.edit("docs/guides/rain.mdx", "/docs/guides/night/", "/docs/noon/");
};
const site = ["links", "--site", "build"];

it("exits with 0 and prints nothing if there are no findings", async () => {
  const { code, output, errors } = await check(await project(), site);
  expect(output).toBe("");
  expect(errors).toMatch(/links: 0 errors, 0 warnings/);
  expect(code).toBe(0);
});

it("exits with 1 and prints the location of a finding", async () => {
  const { code, output } = await check(await project(breakLink), site);
  expect(output).toMatch(/^docs\/guides\/rain\.mdx:7:10 {2}link-page {2}/);
  expect(code).toBe(1);
});

it("writes a report to a file, and annotations for GitHub to stdout", async () => {
  const root = await project(breakLink);
  const { output, code } = await check(
    root,
    [...site, "--format", "sarif", "--output", "check.sarif"],
    { GITHUB_ACTIONS: "true" },
  );
  const report = await readFile(path.join(root, "check.sarif"), "utf8");
  expect(JSON.parse(report)).toMatchObject({ version: "2.1.0" });
  expect(output).toMatch(
    /^::error file=docs\/guides\/rain\.mdx,line=7,col=10,/,
  );
  expect(code).toBe(1);
});

it("creates the folder of a report, or says why it cannot", async () => {
  const root = await project();
  const output = ["--format", "json", "--output"];
  await check(root, [...site, ...output, "reports/check.json"]);
  const report = await readFile(path.join(root, "reports/check.json"), "utf8");
  expect(JSON.parse(report)).toMatchObject({ version: 1 });
  const { code, errors } = await check(root, [...site, ...output, "docs"]);
  expect(errors).toMatch(/^The report cannot be written: .*docs/m);
  expect(errors).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
});

it("writes a baseline, which then requires reasons", async () => {
  const root = await project(breakLink);
  const baseline = ["--baseline", "known.json"];
  const written = await check(root, [...site, ...baseline, "--write-baseline"]);
  expect(written.code).toBe(0);
  const { output, code } = await check(root, [...site, ...baseline]);
  expect(output).toMatch(/^known\.json:2:3 {2}baseline-reason/);
  expect(code).toBe(1);
});

it.each([
  [["links", "--site", "nowhere"], "npm run build"],
  [["nothing"], "There is no check nothing"],
  [["--format", "xml"], "There is no format xml"],
  [["--nonsense"], "--nonsense"],
  [[...site, "--baseline", "nowhere.json"], "nowhere.json cannot be used"],
])("exits with 2 if it cannot run: %j", async (args, message) => {
  const { code, errors } = await check(await project(), args);
  expect(errors).toContain(message);
  expect(code).toBe(2);
});
