import { expect, test } from "vitest";
import { planOf } from "../testing/plan";
import { nextOperations } from "./next-operations";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown) => ({
  content: { "application/json": { schema } },
});

test("each operation with what it returns, takes and is called", () => {
  const plan = planOf({
    paths: {
      "/users/{id}/": {
        get: {
          operationId: "users_retrieve",
          summary: "Get a user",
          parameters: [
            {
              in: "path",
              name: "id",
              required: true,
              schema: { type: "integer" },
            },
          ],
          responses: {
            200: {
              ...{ description: "", ...json(ref("User")) },
              links: { groups: { operationId: "groups_retrieve" } },
            },
            404: { description: "", ...json(ref("Problem")) },
          },
        },
      },
      "/groups/{group}/": {
        get: {
          operationId: "groups_retrieve",
          parameters: [
            {
              ...{ in: "path", name: "group", required: true },
              schema: { type: "string", format: "uuid" },
            },
          ],
          responses: {
            200: {
              description: "",
              ...json({ type: "array", items: ref("User") }),
            },
          },
        },
      },
    },
    components: { schemas: { User: { type: "object" }, Problem: {} } },
  });
  const { pages, operations } = JSON.parse(nextOperations(plan)) as {
    pages: string;
    operations: unknown[];
  };
  expect(pages).toBe("/reference/");
  expect(operations).toEqual([
    {
      ...{ method: "get", path: "/users/{id}/", title: "Get a user" },
      ...{ page: "users-retrieve", returns: "User", kinds: { id: "integer" } },
    },
    {
      ...{ method: "get", path: "/groups/{group}/", kinds: { group: "uuid" } },
      ...{ title: expect.any(String) as string, page: "groups-retrieve" },
      id: "groups_retrieve",
    },
  ]);
});
