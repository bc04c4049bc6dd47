import { describe, expect, it } from "vitest";
import { outlineOf } from "./plugin/outline";
import { sidebarModule } from "./sidebar";
import { planOf } from "./testing/plan";

const get = (operationId: string, ...tags: string[]) => ({
  get: { operationId, ...(tags.length > 0 && { tags }), responses: {} },
});

describe("planPages", () => {
  it("gives every page a name of its own", () => {
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

  it("leaves out tags without operations and lists an operation under each of its", () => {
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
  it("has the planned names and none of the description's texts", () => {
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
      ],
    });
  });
});
