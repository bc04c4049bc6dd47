import { describe, expect, it } from "vitest";
import type { Description } from "../../description";
import { htmlSize } from "../../page/tree/size";
import { createTrees } from "../../pages/trees";
import { planPages } from "../../pages/plan";
import { DomUtils, readPage } from "./document";
import { renderTree } from "./render";

const maxBytes = 500_000;

/** Creates components that all contain each other, and an operation that returns the first. */
function clique(size: number): Description {
  const names = Array.from({ length: size }, (_, index) => `Node${index}`);
  return describing(
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: "object",
          description: `Text of ${name}`,
          properties: Object.fromEntries(
            names.map((other) => [`to${other}`, { $ref: ref(other) }]),
          ),
        },
      ]),
    ),
    { $ref: ref("Node0") },
  );
}

const ref = (name: string) => `#/components/schemas/${name}`;

function describing(
  schemas: Record<string, object>,
  schema: object,
): Description {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.0.3",
    info: { title: "Sizes", version: "1" },
    paths: {
      "/things/": {
        post: {
          operationId: "make",
          requestBody: { content },
          responses: { "200": { description: "Made", content } },
        },
      },
    },
    components: { schemas },
  } as Description;
}

function pageOf(description: Description, name = "make") {
  const locate = () => ({ file: "openapi.yaml" });
  const plan = planPages({ description, locate }, "/reference");
  const tree = createTrees(plan)(name) ?? [];
  const html = renderTree(tree);
  return { tree, html, page: readPage(html) };
}

describe("a page whose schemas refer to each other", () => {
  it("shows each component once in each direction, and links to it after that", () => {
    const { html, page } = pageOf(clique(8));
    expect(html.length).toBeLessThan(100_000);
    for (let index = 0; index < 8; index++)
      // The lines of properties repeat their component's text.
      expect(
        html.split(`<p>Text of Node${index}</p>`).length - 1,
      ).toBeLessThanOrEqual(2 * 9);
    const links = DomUtils.findAll(
      ({ name, attribs }) =>
        name === "a" && /^#[^"]+$/.test(attribs["href"] ?? ""),
      [page.root],
    );
    expect(links.length).toBeGreaterThan(100);
    for (const { attribs } of links)
      expect(
        page.find((attribs["href"] ?? "").slice(1), page.root),
      ).not.toEqual([]);
  });

  it("shows them in place while they fit on the page", () => {
    const { html } = pageOf(clique(3));
    expect(html.split("<p>Text of Node2</p>").length - 1).toBeGreaterThan(2);
    expect(html).not.toContain(" above.");
  });
});

describe.each([
  ["components that hold each other", clique(24)],
  [
    "many properties of a large component",
    describing(
      {
        Large: {
          type: "object",
          properties: Object.fromEntries(
            Array.from({ length: 400 }, (_, index) => [
              `field${index}`,
              { type: "string", description: "x".repeat(100) },
            ]),
          ),
        },
      },
      {
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [
            `part${index}`,
            { $ref: ref("Large") },
          ]),
        ),
      },
    ),
  ],
  [
    "a long list of values in many properties",
    describing(
      {
        Zone: {
          type: "string",
          enum: Array.from({ length: 400 }, (_, index) => `zone-${index}`),
        },
      },
      {
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: 90 }, (_, index) => [
            `zone${index}`,
            { $ref: ref("Zone") },
          ]),
        ),
      },
    ),
  ],
  [
    "schemas that have no page of their own",
    describing(
      {},
      {
        type: "object",
        properties: Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [
            `part${index}`,
            {
              type: "object",
              properties: Object.fromEntries(
                Array.from({ length: 60 }, (__, inner) => [
                  `field${inner}`,
                  { type: "string", description: "y".repeat(60) },
                ]),
              ),
            },
          ]),
        ),
      },
    ),
  ],
])("a page with %s", (_, description) => {
  it("stays below the size limit", () => {
    const { html, tree } = pageOf(description);
    expect(html.length).toBeLessThan(maxBytes);
    expect(htmlSize(tree)).toBeGreaterThan(0.85 * html.length);
    expect(htmlSize(tree)).toBeLessThan(2 * html.length);
  });
});

it("limits the pages of schemas too", () => {
  for (const index of [0, 7])
    expect(
      pageOf(clique(24), `schemas/node-${index}`).html.length,
    ).toBeLessThan(maxBytes);
});

it("does not highlight very long samples", () => {
  const example = Array.from({ length: 6000 }, (_, index) => index);
  const description = describing(
    {},
    { type: "array", items: { type: "integer" }, example },
  );
  const { html } = pageOf(description);
  expect(html).not.toContain("token-literal");
  expect(html.length).toBeLessThan(maxBytes);
});
