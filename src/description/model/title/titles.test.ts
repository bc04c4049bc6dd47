import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOperations } from "../operations";
import { methods } from "../types";
import { titleFromPath } from "./from-path";
import { titlesOf } from "./titles";

describe("titleFromPath", () => {
  it.each([
    ["DELETE /stages/all/{uuid}/", "Delete a stage"],
    ["GET /users/{id}", "Get a user"],
    ["POST /users/{id}", "Update a user"],
    ["PUT /api/v3/api_keys/{id}", "Replace an API key"],
    ["PATCH /companies/{id}", "Change a company"],
    ["GET /users", "List users"],
    ["POST /addresses", "Create an address"],
    ["GET /people", "List people"],
    ["GET /people/{id}", "Get a person"],
    ["GET /orgs/{org}/repos/{repo}/issues", "List issues of a repo"],
    ["GET /2010-04-01/Accounts/{Sid}/Calls.json", "List calls of an account"],
    ["POST /jobs/{id}/cancel", "Cancel a job"],
    ["POST /v1/projects/{id}:cancel", "Cancel a project"],
    ["POST /users/{id}/set_password", "Set password of a user"],
    ["DELETE /issues/{id}/lock", "Delete the lock of an issue"],
    ["GET /pets/findByStatus", "Find pets by status"],
    ["GET /users/search", "Search users"],
    ["GET /users/me", "Get the current user"],
    ["POST /auth/login", "Log in"],
    ["GET /admin/settings", "Get the settings"],
    ["GET /store/inventory", "Get the inventory"],
    ["GET /größen/{id}", "Get a größen"],
    ["GET /oauth2Tokens", "List OAuth2 tokens"],
    ["GET /", "Get the API root"],
    ["GET /{tenant}", "Get a tenant"],
    ["HEAD /files/{id}", "Check a file"],
    ["QUERY /products", "Query products"],
    ["GET /a%20b%/c", "Get the c"],
  ])("%s: %s", (operation, title) => {
    const [method = "", path = ""] = operation.split(/ (.*)/);
    expect(titleFromPath(method, path)).toBe(title);
  });

  it("treats a singular as a collection if another path continues with a parameter", () => {
    expect(titleFromPath("get", "/pet", true)).toBe("List pets");
    expect(titleFromPath("post", "/pet", true)).toBe("Create a pet");
    expect(titleFromPath("get", "/pet")).toBe("Get the pet");
  });
});

describe("titlesOf", () => {
  const titles = (paths: Record<string, object>) =>
    listOperations({
      openapi: "3.1.0",
      info: { title: "Test", version: "1" },
      paths,
    }).map(({ title }) => title);

  it("uses x-displayName, then the summary, then method and path, never an id", () => {
    expect(
      titles({
        "/a": { get: { summary: "All a", "x-displayName": "Show a" } },
        "/b": { get: { summary: "All b", operationId: "bs" } },
        "/cs": { get: { summary: "  ", operationId: "get_cs" } },
        "/ds": { get: { operationId: "ds_list" } },
      }),
    ).toEqual(["Show a", "All b", "List cs", "List ds"]);
  });

  it("distinguishes titles that would be the same", () => {
    expect(
      titles({
        "/things/{id}": { get: {} },
        "/things/{name}": { get: {} },
        "/v1/users": { get: {} },
        "/v2/users": { get: {} },
        "/x/{a}/y": { get: { summary: "Get the z" } },
        "/z": { get: {} },
      }),
    ).toEqual([
      "Get a thing by ID",
      "Get a thing by name",
      "List users (v1)",
      "List users (v2)",
      "Get the z",
      "Get the z (GET /z)",
    ]);
  });

  it("recognizes collections by the paths of their items", () => {
    expect(titles({ "/pet": { get: {} }, "/pet/{id}/": { get: {} } })).toEqual([
      "List pets",
      "Get a pet",
    ]);
  });

  it("titles webhooks after their names", () => {
    const webhook = {
      ...{ method: "post", path: "order.created", isWebhook: true },
      operation: {},
    };
    expect(titlesOf([webhook])).toEqual(["Order created"]);
  });

  it("gives every operation a unique title", () => {
    const segment = fc.constantFrom(
      ..."users user all v1 v2 api cancel me {id} {name} settings x-y".split(
        " ",
      ),
    );
    const operation = fc.record({
      method: fc.constantFrom(...methods),
      path: fc
        .array(segment, { maxLength: 5 })
        .map((all) => `/${all.join("/")}`),
      isWebhook: fc.constant(false),
      operation: fc.constant({}),
    });
    const operations = fc.uniqueArray(operation, {
      selector: ({ method, path }) => `${method} ${path}`,
    });
    fc.assert(
      fc.property(operations, (all) => {
        const made = titlesOf(all);
        expect(new Set(made).size).toBe(all.length);
        for (const title of made) expect(title).toMatch(/^[A-Z]\S*/);
      }),
    );
  });
});
