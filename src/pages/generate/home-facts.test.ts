import type { Severity } from "../../description";
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

  it("uses the configured operation as its example, or the first plain one", () => {
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

  it("lists the newest changes, if there is a version to compare with", () => {
    const operations = [
      { operationId: "users_list", title: "List users" },
      { operationId: "gone", title: "Forget users" },
    ].map((one) => ({
      ...{ ...one, method: "get", path: "/users/", resource: "Users" },
    }));
    const change = (rule: string, severity: Severity, operation: number) => ({
      ...{ severity, rule, where: "", message: "x" },
      subject: "operation" as const,
      uses: [{ severity, operations: [operation] }],
    });
    const facts = {
      from: { name: "1", version: "1" },
      to: { name: "2", version: "2" },
      ...{ date: "2026-01-01", operations },
      changes: [
        change("operation-removed", "breaking", 1),
        change("parameter-removed", "breaking", 0),
        change("operation-added", "additive", 0),
      ],
    };
    const entries = [{ page: "changelog/2", facts, operations }];
    const changed = { ...plan, changelog: { page: "changelog", entries } };
    expect(homeFactsOf(changed).changes).toEqual({
      ...{ version: "2", to: "/reference/changelog/2/" },
      lines: ["New: List users", "Removed: Forget users", "1 breaking change"],
    });
    expect(homeFactsOf(plan).changes).toBeUndefined();
  });
});
