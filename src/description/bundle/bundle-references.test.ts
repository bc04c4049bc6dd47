import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { bundle } from "./bundle";
import { at } from "../model/reference/pointer";

async function written(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bundle-"));
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(folder, name), text);
  return path.join(folder, "openapi.yaml");
}

const parameter = "/paths/~1a/get/parameters";

test("a file that two items of one list refer to is read once", async () => {
  const root = await written({
    "openapi.yaml": `
openapi: 3.0.3
paths:
  /a:
    get:
      parameters:
        - { $ref: "shared.yaml#/components/parameters/Page" }
        - { $ref: "shared.yaml#/components/parameters/Size" }
`,
    "shared.yaml": `
components:
  parameters:
    Page: { name: page, in: query }
    Size: { name: size, in: query }
`,
  });
  const { value, files } = await bundle(root);
  expect(files).toHaveLength(2);
  expect(at(value, parameter)).toEqual([
    { $ref: "#/components/parameters/Page" },
    { $ref: "#/components/parameters/Size" },
  ]);
  expect(at(value, "/components/parameters/Size/name")).toBe("size");
});

test("a reference from another file to the root points into the bundle", async () => {
  const root = await written({
    "openapi.yaml": `
openapi: 3.0.3
paths:
  /a: { $ref: "a.yaml#/paths/~1a" }
components:
  parameters:
    Page: { name: page, in: query }
`,
    "a.yaml": `
paths:
  /a:
    get:
      parameters:
        - { $ref: "openapi.yaml#/components/parameters/Page" }
`,
  });
  const { value } = await bundle(root);
  expect(at(value, parameter)).toEqual([
    { $ref: "#/components/parameters/Page" },
  ]);
});
