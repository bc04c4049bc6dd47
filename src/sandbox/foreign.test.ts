import { expect, test } from "vitest";
import type { Description } from "../description/model/types";
import { createSandbox } from "./index";

/** A foreign description in OpenAPI 3.1, with its paths at the server's root. */
const telescopes: Description = {
  openapi: "3.1.0",
  info: { title: "Telescopes", version: "1" },
  servers: [{ url: "https://telescopes.example" }],
  paths: {
    "/telescopes/": {
      get: {
        operationId: "list",
        responses: {
          "200": {
            description: "A page",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    pagination: { type: "object" },
                    results: {
                      type: "array",
                      items: { $ref: "#/components/schemas/Telescope" },
                    },
                  },
                },
              },
            },
          },
        },
      },
      post: {
        operationId: "create",
        requestBody: {
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Telescope" },
            },
          },
        },
        responses: {
          "201": {
            description: "Made",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Telescope" },
              },
            },
          },
        },
      },
    },
    "/weather": {
      get: {
        operationId: "weather",
        responses: {
          "200": {
            description: "Now",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["wind"],
                  properties: { wind: { type: "number", minimum: 3 } },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Telescope: {
        type: "object",
        required: ["name", "mirror"],
        properties: {
          pk: { type: "integer", readOnly: true },
          name: { type: "string" },
          mirror: { type: ["number", "null"], exclusiveMinimum: 0 },
        },
      },
    },
  },
};

test("another API is served from its schemas alone", async () => {
  const sandbox = await createSandbox({ description: telescopes });
  expect(sandbox.owns("/telescopes/")).toBe(false);
  const call = async (path: string, body?: unknown) => {
    const response = await sandbox.handle(
      new Request(`http://localhost/api/v3${path}`, {
        method: body ? "POST" : "GET",
        headers: { "content-type": "application/json" },
        body: body ? JSON.stringify(body) : undefined,
      }),
    );
    return {
      status: response.status,
      json: (await response.json()) as unknown,
    };
  };
  expect(await call("/weather")).toEqual({ status: 200, json: { wind: 3 } });
  const made = await call("/telescopes/", { name: "Small one", mirror: null });
  expect(made).toMatchObject({
    status: 201,
    json: { name: "Small one", mirror: null },
  });
  const refused = await call("/telescopes/", { name: 5, mirror: 0 });
  expect(refused.status).toBe(400);
  expect(refused.json).toHaveProperty("mirror");
  const list = (await call("/telescopes/")).json;
  expect(list).toMatchObject({ pagination: { count: 2 } });
});
