import { describe, expect, it } from "vitest";
import { extractOperation, listOperations } from "..";
import { load, problemsOf } from "../testing/files";

const describe32 = (parts: Record<string, unknown>) => ({
  openapi: "3.2.0",
  info: { title: "T", version: "1" },
  paths: {},
  ...parts,
});

describe("OpenAPI 3.2", () => {
  it("has operations of any method, each with its location", async () => {
    const { description, locate, warnings } = await load(
      describe32({
        paths: {
          "/books": {
            parameters: [{ name: "shelf", in: "query" }],
            query: { summary: "Search" },
            additionalOperations: {
              COPY: { operationId: "copyBooks" },
              MOVE: {},
            },
          },
        },
      }),
    );
    expect(warnings).toEqual([]);
    const operations = listOperations(description);
    expect(
      operations.map(({ method, operationId, pointer }) => [
        ...[method, operationId, pointer],
      ]),
    ).toEqual([
      ["query", "query_books", "/paths/~1books/query"],
      ["COPY", "copyBooks", "/paths/~1books/additionalOperations/COPY"],
      ["MOVE", "MOVE_books", "/paths/~1books/additionalOperations/MOVE"],
    ]);
    const [, copy] = operations;
    if (!copy) throw new Error("There is no operation.");
    expect(copy.operation).toMatchObject({
      parameters: [{ name: "shelf" }],
      tags: ["other"],
    });
    expect(locate(copy.pointer).line).toBeGreaterThan(1);
    const alone = extractOperation(description, copy);
    expect(Object.keys(alone.paths?.["/books"] ?? {})).toEqual(["COPY"]);
    expect(alone.paths?.["/books"]).toMatchObject({ COPY: copy.operation });
  });

  it("resolves references to media types, and gives examples a value", async () => {
    const { description } = await load(
      describe32({
        paths: {
          "/log": {
            get: {
              responses: {
                "200": {
                  content: {
                    "text/event-stream": {
                      $ref: "#/components/mediaTypes/Events",
                    },
                  },
                },
              },
            },
          },
        },
        components: {
          mediaTypes: {
            Events: { $ref: "#/components/mediaTypes/Lines" },
            Lines: {
              itemSchema: { $ref: "#/components/schemas/Event" },
              examples: {
                data: { dataValue: { n: 1 }, serializedValue: "n=1" },
                text: { serializedValue: "n=2" },
              },
            },
          },
          schemas: { Event: { type: "object" } },
        },
      }),
    );
    const response = description.paths?.["/log"]?.get?.responses?.["200"];
    expect(response).toMatchObject({
      content: {
        "text/event-stream": {
          schema: {
            type: "array",
            items: { $ref: "#/components/schemas/Event" },
          },
          examples: {
            data: { value: { n: 1 }, serializedValue: "n=1" },
            text: { value: "n=2" },
          },
        },
      },
    });
  });

  it("does not treat labels as groups in the menu", async () => {
    const { description } = await load(
      describe32({
        tags: [
          { name: "beta", kind: "badge" },
          { name: "a", kind: "nav" },
        ],
        paths: {
          "/a": { get: { tags: ["beta"] } },
          "/b": { get: { tags: ["beta", "a"] } },
        },
      }),
    );
    expect(description.paths?.["/a"]?.get?.tags).toEqual(["beta", "other"]);
    expect(description.paths?.["/b"]?.get?.tags).toEqual(["beta", "a"]);
  });

  it("may be succeeded: a later minor version is read with a warning, another major version is rejected", async () => {
    const { warnings } = await load({ ...describe32({}), openapi: "3.3.0" });
    expect(warnings).toMatchObject([
      {
        pointer: "/openapi",
        message: "The version 3.3.0 is not known; it is read as 3.2.",
      },
    ]);
    await expect(
      problemsOf(load({ ...describe32({}), openapi: "4.0.0" })),
    ).resolves.toMatchObject([{ severity: "error", pointer: "/openapi" }]);
  });

  it("is what Swagger 2.0 must be converted to, and the message names the command", async () => {
    const [problem] = await problemsOf(
      load({ ...describe32({}), openapi: undefined, swagger: "2.0" }),
    );
    expect(problem?.hint).toMatch(
      /npx swagger2openapi --yaml --outfile openapi\.yaml \S+$/,
    );
  });
});
