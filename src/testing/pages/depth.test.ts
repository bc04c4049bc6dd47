import { describe, expect, it } from "vitest";
import { loadDescription } from "../../description";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { operationPage } from "../../pages/operation/page";
import { planPages } from "../../pages/plan";
import { DomUtils, readPage } from "./document";
import { renderTree } from "./render";

/** Returns the text of an operation's page, and a function that counts a text in it. */
async function pageOf(
  operation: object,
  components: object = {},
  openapi = "3.1.0",
  pathItem: object = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), "depth-"));
  const file = path.join(folder, "openapi.json");
  const document = {
    openapi,
    info: { title: "Depth", version: "1" },
    paths: {
      "/a": {
        ...pathItem,
        post: {
          operationId: "make",
          responses: { 204: { description: "Done" } },
          ...operation,
        },
      },
    },
    components,
  };
  await writeFile(file, JSON.stringify(document));
  try {
    const plan = planPages(await loadDescription(file), "/reference");
    const [entry] = plan.operations;
    if (!entry) throw new Error("There is no operation.");
    const html = renderTree(operationPage(plan.description, entry, plan));
    const text = DomUtils.textContent(readPage(html).root);
    return { html, text, count: (one: string) => text.split(one).length - 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bodyOf = (schema: object) => ({
  requestBody: { content: { "application/json": { schema } } },
});
const property = (schema: object) =>
  bodyOf({ type: "object", properties: { it: schema } });

const inner = {
  title: "Inner-title",
  description: "Inner-text",
  type: "object",
  deprecated: true,
  default: { k: "inner-default" },
  example: { k: "inner-example" },
  properties: { k: { type: "string" } },
};

describe.each([
  ["the items of a list", { type: "array", items: inner }],
  [
    "the items of a list with a text of its own",
    { type: "array", description: "Own", items: inner },
  ],
  [
    "the items of a list in a list",
    { type: "array", items: { type: "array", items: inner } },
  ],
  ["a place of a tuple", { type: "array", prefixItems: [inner] }],
  ["an alternative", { oneOf: [inner, { type: "string" }] }],
  ["what further properties are", { additionalProperties: inner }],
  ["the then of a condition", { if: { required: ["a"] }, then: inner }],
])("%s", (_, schema) => {
  it("has its title, description, mark, default and example, each once", async () => {
    const { text, count } = await pageOf(property(schema));
    expect(count("Inner-text")).toBe(1);
    expect(text).toContain("Inner-title");
    expect(text.toLowerCase()).toContain("deprecated");
    expect(text).toContain('Default value: {"k":"inner-default"}');
    expect(text).toContain('Example: {"k":"inner-example"}');
  });
});

describe("plain items", () => {
  it("show their facts at any depth", async () => {
    const item = {
      ...{ type: "string", description: "Deep-text", deprecated: true },
      ...{ default: "", example: "deep-example" },
    };
    const { text, count } = await pageOf(
      property({
        type: "array",
        items: { type: "array", items: { type: "array", items: item } },
      }),
    );
    expect(count("Deep-text")).toBe(1);
    expect(text).toContain("Each item, deprecated:");
    expect(text).toContain('Default value: ""');
    expect(text).toContain("Example: deep-example");
  });
});

it("shows an empty string with its meaning", async () => {
  const oneOf = [
    { const: "", title: "Nothing" },
    { const: "a", title: "Some" },
  ];
  const { text } = await pageOf(property({ type: "string", oneOf }));
  expect(text).toContain('"": Nothing');
  expect(text).toContain("a: Some");
});

it("shows the content of a string that contains JSON", async () => {
  const { text } = await pageOf(
    property({
      type: "string",
      contentMediaType: "application/json",
      contentSchema: { properties: { held: { description: "Held-text" } } },
    }),
  );
  expect(text).toContain("Contains application/json.");
  expect(text).toContain("Held-text");
});

it("shows keys as strings, and a short name for lists of several types", async () => {
  const { text } = await pageOf(
    property({
      $ref: "#/components/schemas/Loose",
      propertyNames: { maxLength: 3 },
    }),
    {
      schemas: {
        Loose: {
          anyOf: [
            { type: "string" },
            { type: "array", items: { $ref: "#/components/schemas/Loose" } },
            { type: "object" },
          ],
        },
      },
    },
  );
  expect(text).toMatch(/Every key is\s*string/);
  expect(text).toContain("Option 2: (string | array | object)[]");
  expect(text).not.toContain("any[]");
});

it("shows the title of a condition and of the body", async () => {
  const { text } = await pageOf(
    bodyOf({
      title: "Whole-title",
      properties: { mode: { type: "string" } },
      if: { title: "By-ship", properties: { mode: { const: "ship" } } },
      then: { required: ["cabin"] },
    }),
  );
  expect(text).toContain("Whole-title");
  expect(text).toContain("By-ship");
});

describe("beside a reference", () => {
  const components = {
    schemas: {
      S: {
        title: "ref-title",
        description: "ref-schema",
        type: "object",
        properties: { z: {} },
      },
    },
    parameters: {
      P: { name: "p", in: "query", description: "ref-parameter", schema: {} },
    },
    headers: { H: { description: "ref-header", schema: {} } },
    examples: {
      E: { summary: "ref-summary", description: "ref-example", value: 1 },
    },
    requestBodies: {
      B: {
        description: "ref-body",
        content: {
          "application/json": {
            schema: {
              properties: {
                it: {
                  $ref: "#/components/schemas/S",
                  title: "own-title",
                  description: "own-schema",
                  required: ["own-key"],
                  properties: { "own-key": {} },
                },
              },
            },
          },
        },
      },
    },
    responses: { R: { description: "ref-response" } },
  };
  const operation = {
    parameters: [
      { $ref: "#/components/parameters/P", description: "own-parameter" },
    ],
    requestBody: {
      $ref: "#/components/requestBodies/B",
      description: "own-body",
    },
    responses: {
      200: { $ref: "#/components/responses/R", description: "own-response" },
      201: {
        description: "Made",
        headers: {
          H: { $ref: "#/components/headers/H", description: "own-header" },
        },
        content: {
          "application/json": {
            examples: {
              x: {
                $ref: "#/components/examples/E",
                summary: "own-summary",
                description: "own-example",
              },
            },
          },
        },
      },
    },
  };
  const kinds = [
    "parameter",
    "body",
    "response",
    "header",
    "summary",
    "example",
    "schema",
    "title",
  ];

  it("apply in 3.1", async () => {
    const { text } = await pageOf(operation, components);
    for (const kind of kinds) {
      expect(text).toContain(`own-${kind}`);
      expect(text).not.toContain(`ref-${kind}`);
    }
    expect(text).toContain("own-key");
  });

  it("are ignored in 3.0", async () => {
    const { text } = await pageOf(operation, components, "3.0.3");
    for (const kind of kinds) {
      expect(text).toContain(`ref-${kind}`);
      expect(text).not.toContain(`own-${kind}`);
    }
    expect(text).not.toContain("own-key");
  });
});

it("shows the text of a path item once, and those of a callback's path item", async () => {
  const pathItem = { summary: "path-summary", description: "path-text" };
  const { count } = await pageOf(
    {
      callbacks: {
        done: {
          "{$request.body#/url}": {
            ...{ summary: "callback-summary", description: "callback-text" },
            post: { responses: { 204: { description: "Heard" } } },
          },
        },
      },
    },
    {},
    "3.1.0",
    pathItem,
  );
  for (const one of [
    "path-summary",
    "path-text",
    "callback-summary",
    "callback-text",
  ])
    expect([one, count(one)]).toEqual([one, 1]);
});

it("shows the variables of an operation's own server", async () => {
  const { text } = await pageOf({
    servers: [
      {
        url: "https://{region}.test",
        variables: {
          region: { default: "eu", enum: ["eu", "us"], description: "Where" },
        },
      },
    ],
  });
  expect(text).toContain("region: eu (default), us Where");
});

it("shows the URL of a link without text", async () => {
  const { html } = await pageOf({ externalDocs: { url: "https://d.test/x" } });
  expect(html).toContain('<a href="https://d.test/x">https://d.test/x</a>');
});
