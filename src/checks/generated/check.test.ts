import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { growGarden } from "../../testing/fixture-project/grow";
import { pages } from "./check";

it("does not tell of a site what its pages already tell", async () => {
  const { root, remove } = await growGarden();
  onTestFinished(remove);
  const spec = "openapi/openapi.yaml";
  const file = path.join(root, spec);
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^( *)title: .*$/m, "$1title: Another"));
  const found = await pages.run({ root, spec, strict: false });
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ rule }) => rule)).not.toContain("page-unbuilt");
});
