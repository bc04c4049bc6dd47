import { describe, expect, it } from "vitest";
import { planOf } from "../testing/plan";
import { homeFactsOf } from "./home-facts";

const get = (operationId: string, example?: unknown) => ({
  operationId,
  summary: operationId,
  tags: ["users"],
  responses: {
    200: {
      description: "",
      content: { "application/json": { example } },
    },
  },
});

const plan = planOf({
  tags: [{ name: "users", description: "People. And more." }],
  servers: [{ url: "https://api.example" }],
  paths: {
    "/users/{id}/": { get: get("users_get", { id: 1 }) },
    "/users/": { get: get("users_list", [1]) },
    "/me/": { get: get("me", { name: "Ada" }) },
  },
});

describe("homeFactsOf", () => {
  it("names the parts of an API", () => {
    expect(homeFactsOf(plan).parts).toEqual([
      {
        ...{ title: "users", to: "/reference/users/", operations: 3 },
        about: "People.",
      },
    ]);
  });

  it("has the wanted operation as its example, or the first plain one", () => {
    expect(homeFactsOf(plan, { operation: "me" }).example).toMatchObject({
      ...{ to: "/reference/me/", status: "200" },
      response: '{\n  "name": "Ada"\n}',
    });
    expect(homeFactsOf(plan).example?.to).toBe("/reference/users-list/");
    expect(homeFactsOf(plan, { operation: "me" }).example?.request).toContain(
      "https://api.example/me/",
    );
    expect(homeFactsOf(plan, { sample: "curl x" }).example).toBeUndefined();
  });

  it("tells the newest changes, where there is something to compare with", () => {
    const operation = { method: "get", path: "/users/", changes: [] };
    const entry = {
      ...{ from: "1", to: "2", general: [] },
      operations: [
        { ...operation, operationId: "users_list", state: "added" as const },
        { ...operation, operationId: "gone", state: "removed" as const },
      ],
    };
    const changed = (from: string | null) => ({
      ...plan,
      changelog: { page: "changelog", entries: [{ ...entry, from }] },
    });
    expect(homeFactsOf(changed("1")).changes).toEqual({
      ...{ version: "2", to: "/reference/changelog/" },
      lines: ["New: users_list", "Removed: GET /users/"],
    });
    expect(homeFactsOf(changed(null)).changes).toBeUndefined();
  });
});
