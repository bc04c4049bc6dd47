import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { loadDescription } from "../../description";
import { generate } from "./generate";

const numbers = [
  "9007199254740993",
  "-9223372036854775808",
  "0.1000000000000000055",
  "1e400",
];

/** A description, as YAML, with numbers wherever they can occur. */
const yaml = `openapi: 3.1.0
info: { title: Digits, version: "1" }
paths:
  /a/:
    post:
      operationId: a_create
      parameters:
        - name: most
          in: query
          schema: { type: integer, maximum: ${numbers[0] ?? ""} }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                low: { type: integer, minimum: ${numbers[1] ?? ""}, default: ${numbers[1] ?? ""} }
                rate: { type: number, example: ${numbers[2] ?? ""} }
                list: { enum: [${numbers[3] ?? ""}, 1] }
      responses: { "204": { description: Done } }
`;

async function filesOf(name: string, text: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "digits-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, name);
  await writeFile(file, text);
  return generate([await loadDescription(file)], {
    docsRoute: "docs",
    referencePath: "reference",
    repositoryUrl: undefined,
    hideSendButton: false,
  });
}

it("keeps the digits of numbers on pages and in all files, from YAML and JSON", async () => {
  const fromYaml = await filesOf("a.yaml", yaml);
  const json = fromYaml.data.get("openapi.json") ?? "";
  const fromJson = await filesOf("a.json", json);
  for (const { pages, data } of [fromYaml, fromJson])
    for (const text of [
      pages.get("a-create.api.mdx"),
      data.get("openapi.json"),
      data.get("openapi.yaml"),
      data.get("reference-data/a-create.json"),
    ])
      for (const number of numbers) expect(text).toContain(number);
  const again = await filesOf(
    "b.yaml",
    fromYaml.data.get("openapi.yaml") ?? "",
  );
  expect(again.data.get("openapi.json")).toBe(json);
});
