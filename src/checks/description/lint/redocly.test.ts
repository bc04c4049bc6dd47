import { expect, it } from "vitest";
import { lint } from "./redocly";

it("accepts the additions of OpenAPI 3.2", async () => {
  const responses = {
    200: { description: "Fine." },
    404: { description: "No." },
  };
  const faults = await lint(
    {
      openapi: "3.2.0",
      info: {
        ...{ title: "T", version: "1" },
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "https://a.test", name: "Production" }],
      tags: [
        { name: "a", summary: "A", description: "A.", kind: "nav" },
        { name: "b", description: "B.", parent: "a" },
      ],
      security: [{ sign: ["read"] }],
      paths: {
        "/a": {
          query: {
            operationId: "query_a",
            ...{ summary: "Query", description: "It.", tags: ["a"] },
            parameters: [
              {
                ...{ name: "all", in: "querystring", description: "All." },
                content: { "application/json": { schema: {} } },
              },
            ],
            responses,
          },
          additionalOperations: {
            COPY: {
              operationId: "copy_a",
              ...{ summary: "Copy", description: "It.", tags: ["b"] },
              responses: {
                ...responses,
                200: {
                  ...{ summary: "Fine", description: "Fine." },
                  content: {
                    "application/jsonl": { itemSchema: { type: "string" } },
                  },
                },
              },
            },
          },
        },
      },
      components: {
        securitySchemes: {
          sign: {
            ...{ type: "oauth2", oauth2MetadataUrl: "https://a.test/m" },
            flows: {
              deviceAuthorization: {
                deviceAuthorizationUrl: "https://a.test/device",
                tokenUrl: "https://a.test/token",
                scopes: { read: "Read." },
              },
            },
          },
        },
      },
    },
    false,
  );
  expect(faults).toEqual([]);
});
