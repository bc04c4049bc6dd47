import { describe, expect, it } from "vitest";
import { withIndexes } from "./indexes";
import { outlineOf } from "./plugin/outline";
import { sidebarModule } from "./sidebar";
import type { PagePlan } from "./plan";
import { planOf } from "./testing/plan";

const get = (operationId: string, ...tags: string[]) => ({
  get: { operationId, ...(tags.length > 0 && { tags }), responses: {} },
});

const pagesOf = ({ operations, tags, schemas, infoPage }: PagePlan) => [
  infoPage,
  ...[operations, tags, schemas].flatMap((all) => all.map(({ page }) => page)),
];

describe("planPages", () => {
  it("gives every page a unique name", () => {
    const plan = planOf({
      info: { title: "things", version: "1" },
      paths: { "/a/": get("things", "things"), "/b/": get("index", "things") },
      components: { schemas: { Thing: {}, thing: {}, "T-h/i": {}, "!": {} } },
    });
    const pages = [...plan.operations, ...plan.tags].map(({ page }) => page);
    expect(pages).toEqual(["things", "index", "things-tag"]);
    expect(plan.infoPage).toBe("things-info");
    expect(new Set(plan.schemas.map(({ page }) => page)).size).toBe(4);
    expect(plan.schemaHref("T-h/i")).toBe("/reference/schemas/t-h-i");
  });

  it("gives distinct names to operations, tags and schemas that differ only in case and punctuation", () => {
    const ids = ["getUser", "getuser", "get-user", "get_user", "GET USER", "!"];
    const parts = {
      paths: Object.fromEntries(
        ids.map((id, index) => [`/p${String(index)}`, get(id, `T${id}`)]),
      ),
      components: {
        schemas: { Pet: {}, pet: {}, "P-et": {}, OAuth2APIs: {}, "?": {} },
      },
    };
    const plan = planOf(parts);
    expect(plan.operations.map(({ page }) => page)).toEqual([
      ...["get-user-p0", "getuser", "get-user", "get-user-p3"],
      ...["get-user-p4", "get-p5"],
    ]);
    expect(plan.schemaHref("OAuth2APIs")).toBe(
      "/reference/schemas/oauth2-apis",
    );
    const names = pagesOf(plan);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(
      names.length,
    );
    const more = planOf({
      ...parts,
      paths: { "/first": get("unlike", "Another"), ...parts.paths },
      components: { schemas: { First: {}, ...parts.components.schemas } },
    });
    expect(pagesOf(more)).toEqual(expect.arrayContaining(names));
  });

  it("avoids names that the plugin or Windows would confuse", () => {
    const plan = planOf({
      paths: { "/a": get("oauth2"), "/b": get("oauth-2"), "/c": get("CON") },
      components: { schemas: { aux: {} } },
    });
    expect(plan.operations.map(({ page }) => page)).toEqual([
      ...["oauth2-a", "oauth-2", "con-c"],
    ]);
    expect(plan.schemaHref("aux")).toBe("/reference/schemas/aux-schema");
  });

  it("leaves out tags without operations and lists an operation under each of its tags", () => {
    const plan = planOf({
      tags: [{ name: "empty" }, { name: "a", "x-displayName": "First" }],
      paths: { "/a/": get("one", "a", "b"), "/b/": get("two") },
    });
    expect(plan.tags.map(({ title }) => title)).toEqual([
      "First",
      "b",
      "other",
    ]);
    expect(plan.tags.map(({ operations }) => operations.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it("finds operations by id and by reference", () => {
    const { operationHref: href } = planOf({ paths: { "/a/": get("one") } });
    expect(href("one")).toBe("/reference/one");
    expect(href("#/paths/~1a~1/get")).toBe("/reference/one");
    expect(href("two")).toBeUndefined();
  });
});

describe("outlineOf", () => {
  it("has the planned names but no texts of the description", () => {
    const plan = planOf({
      info: { title: "{{x}}", version: "1", description: "secret text" },
      paths: { "/a/": get("one_two", "a") },
      webhooks: { made: { post: { description: "secret text" } } },
      components: { schemas: { Thing: { description: "secret text" } } },
    });
    const outline = outlineOf(plan);
    expect(JSON.stringify(outline)).not.toMatch(/secret|\{\{/);
    expect(outline.paths?.["/a/"]?.get?.operationId).toBe("one-two");
    expect(Object.keys(outline.webhooks ?? {})).toEqual(["made"]);
  });
});

describe("sidebarModule", () => {
  it("has the overview, and each tag with its operations", () => {
    const module = sidebarModule(planOf({ paths: { "/a/": get("one", "a") } }));
    const text = module.replace("export default", "").replace(/;\s*$/, "");
    expect(JSON.parse(text)).toEqual({
      reference: [
        { type: "doc", id: "test" },
        {
          ...{ type: "category", label: "a", link: { type: "doc", id: "a" } },
          items: [{ type: "doc", id: "one" }],
        },
        {
          ...{ type: "category", label: "Indexes", items: [] },
          link: { type: "doc", id: "a-to-z" },
        },
      ],
    });
  });

  it("has all schemas below their index, grouped by letter if there are many", () => {
    const named = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`A${String(index)}`, {}]),
      );
    const menuOf = (schemas: object) =>
      sidebarModule(
        withIndexes(
          planOf({ components: { schemas: { ...schemas, User: {} } } }),
        ),
      );
    expect(menuOf(named(2))).toContain('"schemas/user"');
    expect(menuOf(named(2))).not.toContain('"label": "U"');
    expect(menuOf({ ...named(99), PatchedUserRequest: {} })).toMatch(
      /"label": "U",\s+"items": \[\s+\{\s+"type": "doc",\s+"id": "schemas\/user"\s+\},\s+\{\s+"type": "doc",\s+"id": "schemas\/patched-user-request"/,
    );
  });
});
