import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import { readSynonyms } from "./synonyms";

it("names only operations that a version has", async () => {
  const { tasks } = await readSynonyms("openapi/synonyms.yaml");
  const latest = path.join(
    path.dirname(
      createRequire(__filename).resolve("@goauthentik/api/package.json"),
    ),
    "schema.yml",
  );
  const own = readdirSync("openapi")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => path.join("openapi", name));
  const texts = [latest, ...own].map((file) => readFileSync(file, "utf8"));
  const ids = new Set(
    [...texts.join("\n").matchAll(/operationId: (\w+)/g)].map(([, id]) => id),
  );
  expect(Object.keys(tasks).filter((id) => !ids.has(id))).toEqual([]);
});
