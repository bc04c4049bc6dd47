import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { write } from "../../description/testing/files";
import { overrides } from "./check";
import { upstreamFile } from "./upstream";

const original = "node_modules/a-theme/lib/Tabs.js";

/** Creates a project with one override and up-to-date hashes. */
async function project(): Promise<string> {
  const file = await write({
    "package.json": "{}",
    "src/theme/README.md": "| `Tabs` | a-theme | They move. |",
    "src/theme/Tabs/index.tsx": "export {}",
    [upstreamFile]: JSON.stringify([
      {
        override: "src/theme/Tabs",
        package: "a-theme",
        version: "",
        files: { "lib/Tabs.js": "" },
      },
    ]),
    "node_modules/a-theme/package.json": '{ "version": "1.0.0" }',
    [original]: "one",
  });
  const root = path.dirname(file);
  expect(await run(root, true)).toEqual([]);
  return root;
}

function run(root: string, accept = false) {
  return overrides.run({ root, spec: "", strict: false, accept });
}

async function rulesAfter(change: (root: string) => Promise<unknown>) {
  const root = await project();
  await change(root);
  return (await run(root)).map(({ rule, file }) => [rule, file]);
}

it("finds nothing if the originals have not changed", async () => {
  const root = await project();
  expect(await run(root)).toEqual([]);
  const list = await readFile(path.join(root, upstreamFile), "utf8");
  expect(list).toContain('"version": "1.0.0"');
});

it("names the override and both versions if an original has changed, until it is accepted", async () => {
  const root = await project();
  await writeFile(path.join(root, original), "two");
  await writeFile(
    path.join(root, "node_modules/a-theme/package.json"),
    '{ "version": "1.1.0" }',
  );
  const [finding, ...more] = await run(root);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    rule: "override-upstream-changed",
    file: "src/theme/Tabs/index.tsx",
    message:
      "lib/Tabs.js of a-theme has changed: it is based on 1.0.0, and 1.1.0 is installed.",
  });
  expect(finding?.hint).toContain("--accept");
  expect(await run(root, true)).toEqual([]);
  expect(await run(root)).toEqual([]);
});

it.each([
  [
    "an original that is gone",
    (root: string) => rm(path.join(root, original)),
    ["override-upstream-gone", "src/theme/Tabs/index.tsx"],
  ],
  [
    "a package that is not installed",
    (root: string) =>
      rm(path.join(root, "node_modules/a-theme"), { recursive: true }),
    ["override-upstream-gone", upstreamFile],
  ],
  [
    "an entry without an override",
    (root: string) =>
      rm(path.join(root, "src/theme/Tabs"), { recursive: true }),
    ["override-gone", upstreamFile],
  ],
])("finds %s", async (_, change, finding) => {
  expect(await rulesAfter(change)).toEqual([finding]);
});

it("finds an override without an entry or a reason", async () => {
  const found = await rulesAfter(async (root) => {
    await mkdir(path.join(root, "src/theme/Menu"));
    await writeFile(path.join(root, "src/theme/Menu/index.tsx"), "");
  });
  expect(found).toEqual([
    ["override-unlisted", "src/theme/Menu/index.tsx"],
    ["override-unexplained", "src/theme/Menu/index.tsx"],
  ]);
});

it("fails on an invalid list", async () => {
  const root = await project();
  await writeFile(path.join(root, upstreamFile), '[{ "override": "x" }]');
  await expect(run(root)).rejects.toThrow(/list of objects/);
});
