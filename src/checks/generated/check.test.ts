import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createProject } from "../../testing/fixture-project/create-project";
import { pages } from "./check";

it("does not report a problem of the pages again for the site", async () => {
  const { root, remove } = await createProject();
  onTestFinished(remove);
  const spec = "openapi/openapi.yaml";
  const file = path.join(root, spec);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^( *)title: .*$/m, "$1title: Another"));
  const found = await pages.run({ root, spec, strict: false });
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ rule }) => rule)).not.toContain("page-unbuilt");
});
