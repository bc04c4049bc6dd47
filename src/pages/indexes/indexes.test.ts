import { describe, expect, it } from "vitest";
import { writeMdx } from "../../page/tree/write";
import { planOf, wordsOf } from "../testing/plan";
import { indexTrees, withIndexes } from ".";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ok = (schema: unknown) => ({
  200: { description: "", content: { "application/json": { schema } } },
});

const plan = withIndexes(
  planOf({
    security: [{ key: [] }],
    paths: {
      "/users/": {
        get: {
          operationId: "users_list",
          summary: "List users",
          "x-permissions": ["users.view"],
          parameters: [
            { name: "page", in: "query", schema: { type: "integer" } },
            {
              ...{ name: "group_uuid", in: "query" },
              ...{ schema: { type: "string", format: "uuid" } },
            },
          ],
          responses: {
            ...ok(ref("UserList")),
            403: {
              description: "",
              content: { "application/json": { schema: ref("Problem") } },
            },
          },
        },
      },
      "/users/{id}/": {
        get: {
          operationId: "users_get",
          summary: "Get a user",
          "x-required-permissions": { kind: "none", names: [] },
          security: [{}, { key: [] }],
          deprecated: true,
          parameters: [
            {
              ...{ name: "id", in: "path", required: true },
              ...{ schema: { type: "integer" } },
            },
          ],
          responses: ok({ type: "array", items: ref("User") }),
        },
      },
      "/health/": {
        get: {
          operationId: "health",
          summary: "Check health",
          security: [],
          responses: {},
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        User: {
          type: "object",
          properties: {
            id: { type: "integer", readOnly: true },
            password: { type: "string", writeOnly: true },
            old: { type: "string", deprecated: true },
          },
        },
        UserRequest: { type: "object" },
        UserList: {
          type: "object",
          properties: { results: { type: "array", items: ref("User") } },
        },
        Problem: { type: "object" },
      },
    },
  }),
);

function words(name: string): string {
  const entry = plan.indexes.find((one) => one.name === name);
  const tree = entry && indexTrees(entry, plan).get(entry.page);
  if (!tree) throw new Error(`There is no index ${name}.`);
  return wordsOf(writeMdx(tree()));
}

describe("the indexes", () => {
  it.each([
    ["permissions", "users.view: List users"],
    ["operation-permissions", "List users: users.view"],
    ["operation-permissions", "List users: users.viewGet a user"],
    ["identifiers", "/users/{id}, integer: Get a user"],
    ["identifiers", "group_uuid, uuid: List users"],
    ["pagination", "Parameters: page.List users in results"],
    ["pagination", "Get a user"],
    ["errors", "Body: Problem."],
    ["errors", "1 of 3 operations"],
    ["without-credentials", "Check health GET /health/"],
    ["without-credentials", "Get a user GET /users/{id}/"],
    ["read-only-and-write-only", "User: password"],
    ["read-only-and-write-only", "User: id"],
    ["parameters-and-properties", "group_uuidparameter of List users"],
    ["parameters-and-properties", "passwordproperty of User"],
    ["parameters-and-properties", "idparameter of Get a userproperty of User"],
    ["deprecated", "Get a user GET /users/{id}/"],
    ["deprecated", "User: old"],
    ["schemas", "UserUserListUserRequest"],
  ])("list their content: %s has %s", (name, text) => {
    expect(words(name)).toContain(text);
  });

  it("are omitted if they would be empty", () => {
    const { indexes } = withIndexes(
      planOf({ paths: { "/a/": { get: { operationId: "a" } } } }),
    );
    expect(indexes.map(({ name }) => name)).toEqual(["without-credentials"]);
  });
});
