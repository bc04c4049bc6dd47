import { expect, test } from "vitest";
import { type Description, ExactNumber } from "../model";
import { createExtractWriter } from "./extract-yaml";
import { stringifyYaml } from "./stringify-yaml";

const shared = {
  type: "object",
  description: `Two lines:\n${"long ".repeat(40)}\n\n  indented`,
  properties: {
    "a: b": { enum: ["", "yes", "1"], maximum: new ExactNumber("1.10") },
  },
};

const extract = (components: object): Description => ({
  openapi: "3.1.0",
  info: { title: "Test", version: "1" },
  paths: {},
  components,
});

test.each<[string, object[]]>([
  [
    "components used twice",
    [{ schemas: { A: shared } }, { schemas: { B: {}, A: shared } }],
  ],
  ["one component under two names", [{ schemas: { A: shared, B: shared } }]],
  [
    "another component under the same name",
    [
      { schemas: { A: shared } },
      { schemas: { A: { type: "string" } } },
      { responses: { A: shared } },
    ],
  ],
  [
    "names that are quoted",
    [{ schemas: { "404": {}, "a: b": shared, "": {} } }],
  ],
  ["kinds of an extension", [{ "x: y": { A: shared } }]],
  ["empty kinds", [{ schemas: {}, responses: { A: {} } }, { schemas: {} }, {}]],
])("%s are written as in one piece", (_, all) => {
  const write = createExtractWriter();
  for (const components of all)
    expect(write(extract(components))).toBe(stringifyYaml(extract(components)));
});
