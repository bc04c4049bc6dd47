import { describe, expect, it } from "vitest";
import { modelOf } from "../../description/model";
import type { PagePlan } from "../plan";
import { planOf } from "../testing/plan";
import { realExample } from "./example";
import { relatedTo } from "./related";
import { relationsOf } from "./relations";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown, example?: unknown) => ({
  content: { "application/json": { schema, ...(example ? { example } : {}) } },
});
const ok = (schema: unknown, example?: unknown) => ({
  200: { description: "", ...json(schema, example) },
});

const plan = planOf({
  paths: {
    "/users/": {
      get: {
        operationId: "users_list",
        responses: {
          ...ok(ref("UserPage"), { results: [{ name: "Ada" }] }),
          400: { $ref: "#/components/responses/Bad" },
        },
      },
      post: {
        operationId: "users_create",
        requestBody: json(ref("UserRequest")),
        responses: {},
      },
    },
    "/groups/{id}/members/": {
      get: {
        operationId: "members_list",
        responses: ok({ type: "array", items: ref("User") }),
      },
    },
  },
  components: {
    responses: { Bad: { description: "", ...json(ref("Problem")) } },
    schemas: {
      UserPage: {
        type: "object",
        properties: {
          count: { type: "integer" },
          results: { type: "array", items: ref("User") },
        },
      },
      User: { type: "object", properties: { kind: ref("Kind") } },
      UserRequest: { type: "object", properties: { kind: ref("Kind") } },
      Kind: { type: "string", example: ref("Problem") },
      Problem: { type: "object" },
    },
  },
});
const relations = relationsOf(plan.description, plan.operations);
const ids = (name: string, key: "returnedBy" | "acceptedBy" | "failedWith") =>
  relations[key].get(name)?.map(({ operationId }) => operationId);

describe("relationsOf", () => {
  it("finds operations that return a schema in lists and pages of results", () => {
    expect(ids("User", "returnedBy")).toEqual(["users_list", "members_list"]);
    expect(ids("UserPage", "returnedBy")).toEqual(["users_list"]);
    expect(ids("Kind", "returnedBy")).toBeUndefined();
  });

  it("separates requests and errors from successful responses", () => {
    expect(ids("UserRequest", "acceptedBy")).toEqual(["users_create"]);
    expect(ids("Problem", "failedWith")).toEqual(["users_list"]);
    expect(ids("Problem", "returnedBy")).toBeUndefined();
  });

  it("names the properties that contain a schema", () => {
    expect(relations.containedIn.get("User")).toEqual([
      { name: "UserPage", properties: ["results"] },
    ]);
    expect(relations.uses.get("User")).toEqual(["Kind"]);
    expect(relations.containedIn.has("Problem")).toBe(false);
  });
});

describe("realExample", () => {
  const model = modelOf(plan.description);

  it("takes an example from a page of results", () => {
    expect(realExample(model, "User", relations)).toEqual({ name: "Ada" });
  });

  it("has no example if no operation has one", () => {
    expect(realExample(model, "UserRequest", relations)).toBeUndefined();
  });
});

describe("relatedTo", () => {
  const related = (id: string, of: PagePlan = plan) => {
    const entry = of.operations.find((one) => one.operationId === id);
    if (!entry) throw new Error(`There is no ${id}.`);
    return relatedTo(entry, of, relationsOf(of.description, of.operations));
  };
  const named = (list: readonly { operationId: string }[]) =>
    list.map(({ operationId }) => operationId);

  it("lists other operations of the collection, and each operation on the same object once", () => {
    const { siblings, things } = related("users_create");
    expect(named(siblings)).toEqual(["users_list"]);
    expect(
      things.map(({ name, operations }) => [name, named(operations)]),
    ).toEqual([["User", ["members_list"]]]);
  });

  it("counts operations that are left to the schema's page", () => {
    const many = planOf({
      paths: Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          `/a${String(index)}/`,
          {
            get: { operationId: `a${String(index)}`, responses: ok(ref("A")) },
          },
        ]),
      ),
      components: { schemas: { A: {} } },
    });
    const [thing] = related("a0", many).things;
    expect(thing?.operations).toHaveLength(6);
    expect(thing?.more).toBe(2);
  });

  it("links to a resource's section only if the tag's page has one", () => {
    const tagged = (operationId: string, isKnown = true) => ({
      get: {
        ...{ operationId, tags: ["jobs"], responses: {} },
        ...(isKnown && {
          "x-resource": { group: "Jobs", about: "", order: 0 },
        }),
      },
    });
    const paths = { "/jobs/": tagged("jobs") };
    expect(related("jobs", planOf({ paths })).resource?.href).toMatch(/#jobs$/);
    const unknown = { ...paths, "/x/": tagged("x", false) };
    expect(
      related("jobs", planOf({ paths: unknown })).resource,
    ).toBeUndefined();
  });
});
