import { describe, expect, it } from "vitest";
import type { Schema } from "../../description";
import { writeMdx } from "../../page/tree/write";
import { infoPage } from "../overview/info-page";
import { planOf, planOne, wordsOf } from "../testing/plan";
import { operationPage } from "./page";

function pageOf(
  operation: Record<string, unknown>,
  schemas: Record<string, Schema> = {},
): string {
  const { plan, entry, description } = planOne(operation, schemas, {
    openapi: "3.2.0",
  });
  return writeMdx(operationPage(description, entry, plan));
}
const response = (content: Record<string, unknown>) => ({
  responses: { 200: { description: "Fine.", content } },
});
const sampleOn = (page: string) =>
  /responseExample=\{("(?:[^"\\]|\\.)*")\}/.exec(page)?.[1];

describe("OpenAPI 3.2 on a page", () => {
  it("shows the query string as one value", () => {
    const page = pageOf({
      parameters: [
        {
          ...{ name: "all", in: "querystring", required: true },
          description: "The *whole*.",
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                properties: { shelf: { type: "string" } },
              },
              example: { shelf: "a b" },
            },
          },
        },
      ],
    });
    const words = wordsOf(page);
    expect(words).toContain("Query String");
    expect(page).toContain('id={"querystring.all.shelf"}');
    expect(page).toContain("/things/?shelf=a%20b");
  });

  it("describes the items of a stream, with a sample", () => {
    const lines = pageOf(
      response({
        "application/jsonl": {
          itemSchema: {
            type: "object",
            properties: { n: { type: "integer", description: "Its number." } },
          },
        },
      }),
    );
    expect(lines).toContain('"Its number."');
    expect(sampleOn(lines)).toBe(String.raw`"{\"n\":0}"`);
    const events = pageOf(
      response({
        "text/event-stream": {
          itemSchema: {
            type: "object",
            required: ["data"],
            properties: { event: { const: "added" }, data: { const: "x\ny" } },
          },
        },
      }),
    );
    expect(sampleOn(events)).toBe(
      String.raw`"event: added\ndata: x\ndata: y\n"`,
    );
  });

  it("describes both the items and the whole stream", () => {
    const page = pageOf(
      response({
        "application/jsonl": {
          schema: { type: "array", maxItems: 7 },
          itemSchema: { type: "string", description: "One line." },
        },
      }),
    );
    expect(wordsOf(page)).toContain("Each item:");
    expect(page).toContain('"One line."');
    expect(sampleOn(page)).toBe(String.raw`"\"string\""`);
    expect(page).toContain("<= 7 items");
  });

  it("describes the encoding of parts in a sequence", () => {
    const page = pageOf({
      requestBody: {
        content: {
          "multipart/mixed": {
            schema: {
              type: "array",
              prefixItems: [
                { type: "object", properties: { a: { const: 1 } } },
              ],
              items: { type: "string", contentMediaType: "image/png" },
              minItems: 2,
            },
            prefixEncoding: [
              {
                contentType: "application/vnd.a+json",
                headers: { "X-Part": { schema: { const: "first" } } },
              },
            ],
            itemEncoding: { contentType: "image/png" },
          },
        },
      },
      responses: {},
    });
    const words = wordsOf(page);
    expect(words).toContain("Part 1 is sent as application/vnd.a+json");
    expect(words).toContain("Each further part is sent as image/png.");
    expect(sampleOn(page)).toContain(
      String.raw`--boundary\nContent-Type: application/vnd.a+json\nX-Part: first\n\n{`,
    );
    expect(sampleOn(page)).toContain(String.raw`Content-Type: image/png\n\n`);
  });

  it("shows summaries of responses, and examples as serialized", () => {
    const page = pageOf({
      parameters: [
        {
          ...{ name: "ids", in: "query", schema: { type: "array", items: {} } },
          examples: {
            two: { dataValue: [1, 2], serializedValue: "ids=1&ids=2" },
          },
        },
      ],
      responses: {
        200: {
          ...{ summary: "In short.", description: "At length." },
          content: {
            "application/jsonl": {
              itemSchema: {},
              examples: {
                a: { dataValue: [{ n: 1 }], serializedValue: '{ "n" : 1 }\n' },
              },
            },
          },
        },
      },
    });
    expect(wordsOf(page)).toContain("In short.At length.");
    expect(sampleOn(page)).toBe(String.raw`"{ \"n\" : 1 }\n"`);
    expect(page).toContain("Sent as ` ids=1&ids=2 `");
  });

  it("shows the default schema for an unknown discriminator value", () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const page = pageOf(
      response({
        "application/json": {
          schema: {
            oneOf: [ref("Cat"), ref("Pet")],
            discriminator: { propertyName: "kind", defaultMapping: "Pet" },
          },
        },
      }),
      { Cat: { type: "object" }, Pet: { type: "object" } },
    );
    expect(wordsOf(page)).toContain("by kind; any other value means Pet");
  });

  it("writes XML by node type", () => {
    const page = pageOf(
      response({
        "application/xml": {
          schema: {
            ...{ type: "object", xml: { name: "book" } },
            properties: {
              id: { const: 7, xml: { nodeType: "attribute" } },
              note: { const: "<b>", xml: { nodeType: "cdata" } },
              pages: {
                ...{ type: "array", xml: { nodeType: "element" } },
                items: { const: 1, xml: { name: "page" } },
              },
              more: {
                ...{ type: "object", xml: { nodeType: "none" } },
                properties: { isbn: { const: "1" } },
              },
            },
          },
        },
      }),
    );
    expect(JSON.parse(sampleOn(page) ?? "")).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<book id="7">',
        "  <![CDATA[<b>]]>",
        "  <pages>",
        "    <page>1</page>",
        "  </pages>",
        "  <isbn>1</isbn>",
        "</book>",
      ].join("\n"),
    );
  });

  it("names servers, and shows where the description is published", () => {
    const plan = planOf({
      openapi: "3.2.0",
      $self: "https://a.test/openapi",
      servers: [{ url: "https://a.test", name: "Production" }],
    });
    const words = wordsOf(writeMdx(infoPage(plan)));
    expect(words).toContain("https://a.test (Production)");
    expect(words).toContain("It is published at https://a.test/openapi.");
  });
});
