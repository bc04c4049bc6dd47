import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  type Description,
  type Schema,
  formatDiagnostic,
  loadDescription,
} from "../../../description";
import { placed } from "../fault";
import { listBodies } from "./bodies";
import { findContradictions } from "./identity";
import { checkExamples } from "./index";

const dome = { pk: 1, username: "dome", motor: null };

/** Creates a description with an operation that returns a dome, with these examples. */
function descriptionOf(examples: Record<string, unknown>): Description {
  return {
    openapi: "3.0.3",
    info: { title: "Dome", version: "1" },
    paths: {
      "/dome/": {
        get: {
          operationId: "dome_get",
          responses: {
            "200": {
              description: "The dome.",
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Dome" },
                  examples: Object.fromEntries(
                    Object.entries(examples).map(([name, value]) => [
                      name,
                      { value },
                    ]),
                  ),
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Dome: {
          type: "object",
          properties: {
            pk: { type: "integer" },
            username: { type: "string" },
            opened: { type: "string", format: "date-time" },
            motor: {
              allOf: [{ $ref: "#/components/schemas/Motor" }],
              nullable: true,
            },
            notes: { type: "object", additionalProperties: {} },
          },
          required: ["pk", "motor"],
        },
        Motor: { type: "object", properties: { power: { type: "number" } } },
      },
    },
  };
}

function messages(examples: Record<string, unknown>): string[] {
  return checkExamples(descriptionOf(examples)).map(({ message }) => message);
}

test("accepts valid examples", () => {
  const open = { ...dome, motor: { power: 3 }, notes: { any: ["thing"] } };
  expect(messages({ closed: dome, open })).toEqual([]);
});

describe("refuses", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a missing property", { pk: 1 }, "motor"],
    ["a wrong type", { ...dome, pk: "1" }, "#/pk"],
    ["a wrong format", { ...dome, opened: "yesterday" }, "#/opened"],
    ["a misspelt property", { ...dome, usrname: "dome" }, "#/usrname"],
    [
      "a fault further down",
      { ...dome, motor: { power: "3 kW" } },
      "#/motor/power",
    ],
  ])("%s", (_, example, place) => {
    const found = messages({ default: example });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      "The example default of dome_get 200 is not valid against its schema",
    );
    expect(found[0]).toContain(place);
  });

  test("an invalid example shared by several operations, once and at its source", () => {
    const plain = descriptionOf({ default: "shared" });
    const get = plain.paths?.["/dome/"]?.get;
    const shared = { $ref: "#/components/examples/dome" };
    const description = JSON.parse(
      JSON.stringify({
        ...plain,
        paths: {
          ...plain.paths,
          "/hut/": { get: { ...get, operationId: "hut_get" } },
        },
        components: {
          ...plain.components,
          examples: { dome: { value: { ...dome, pk: "1" } } },
        },
      }).replaceAll('{"value":"shared"}', JSON.stringify(shared)),
    ) as Description;
    expect(checkExamples(description).map(({ pointer }) => pointer)).toEqual([
      "/components/examples/dome/value/pk",
    ]);
  });

  test("a body without an example", () => {
    expect(messages({})).toEqual([
      "dome_get 200 has no example in application/json.",
    ]);
  });

  test("one number with two names, and one name with two numbers", () => {
    expect(
      messages({ one: dome, other: { ...dome, username: "hut" } }),
    ).toEqual(["username of Dome 1 is hut here and dome elsewhere."]);
    expect(messages({ one: dome, other: { ...dome, pk: 2 } })).toEqual([
      "pk of the account dome is 2 here and 1 elsewhere.",
    ]);
  });
});

describe("our own examples", () => {
  test("are valid and consistent", async () => {
    const { description, locate } = await loadDescription(
      "openapi/openapi.yaml",
    );
    const problems = placed(checkExamples(description), locate);
    expect(problems.map(formatDiagnostic).join("\n")).toBe("");
  });

  test("are all used", () => {
    const sources = readdirSync("openapi")
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(path.join("openapi", name), "utf8"))
      .join("\n");
    const names = readdirSync("openapi/examples")
      .filter((name) => name.endsWith(".yaml"))
      .flatMap((name) => {
        const text = readFileSync(path.join("openapi/examples", name), "utf8");
        return Object.keys(parse(text) as object).map(
          (key) => `examples/${name}#/${key}`,
        );
      });
    const isUsed = (name: string) => new RegExp(`${name}\\b`).test(sources);
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });
});

test.each<[string, Schema, Record<string, Schema>]>([
  ["a pattern without end", { pattern: "^(a+)+$" }, {}],
  ["doubling alternatives", { $ref: "#/components/schemas/L0" }, doubling()],
])("stops checking %s, and reports it", (_, username, schemas) => {
  const description = descriptionOf({
    one: { pk: 1, motor: null, username: `${"a".repeat(40)}!` },
  });
  Object.assign(description.components?.schemas ?? {}, schemas);
  const { Dome } = description.components?.schemas ?? {};
  if (typeof Dome !== "object") throw new Error("There is no Dome.");
  Object.assign(Dome.properties ?? {}, { username });
  const start = performance.now();
  expect(checkExamples(description)).toMatchObject([
    {
      rule: "example-unchecked",
      message: expect.stringContaining("example one of dome_get 200") as string,
    },
  ]);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("stops at a recursive allOf", () => {
  const description = descriptionOf({ one: { pk: 1, motor: null } });
  const { Dome } = description.components?.schemas ?? {};
  Object.assign(Dome ?? {}, { allOf: [{ $ref: "#/components/schemas/Dome" }] });
  expect(checkExamples(description)).toEqual([]);
});

test("visits each shared schema once", () => {
  const description = descriptionOf({ one: { pk: 1, motor: null } });
  const { Dome } = description.components?.schemas ?? {};
  Object.assign(description.components?.schemas ?? {}, doubling("allOf"));
  Object.assign(Dome ?? {}, { allOf: [{ $ref: "#/components/schemas/L0" }] });
  const start = performance.now();
  expect(findContradictions(description, listBodies(description))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

/** Creates thirty levels, each with two alternatives that refer to the next. */
function doubling(keyword = "oneOf"): Record<string, Schema> {
  const next = (level: number): Schema => ({
    $ref: `#/components/schemas/L${level + 1}`,
  });
  return {
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [
        `L${level}`,
        { [keyword]: [next(level), next(level)] },
      ]),
    ),
    L30: { type: "string" },
  };
}
