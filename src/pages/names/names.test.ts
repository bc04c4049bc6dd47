import { describe, expect, it } from "vitest";
import { element } from "../../page/tree/node";
import { planOf } from "../testing/plan";
import { linkNames } from "./link-names";
import { knownNames } from "./names";

const plan = planOf({
  paths: {
    "/users/": {
      get: {
        operationId: "users_list",
        parameters: [
          { name: "page_size", in: "query", schema: { type: "integer" } },
        ],
      },
    },
    "/health/": { get: { operationId: "health" } },
  },
  components: {
    schemas: {
      User: {
        type: "object",
        properties: {
          is_active: { type: "boolean" },
          last_login: { type: "string" },
          page_size: { type: "string" },
          kind: { enum: ["is_odd"] },
          is_odd: { type: "boolean" },
        },
      },
      Group: { type: "object", properties: { is_active: { type: "boolean" } } },
    },
  },
});
const names = knownNames(plan);

describe("knownNames", () => {
  it.each([
    ["users_list", "/reference/users-list"],
    ["User", "/reference/schemas/user"],
    ["User.is_active", "/reference/schemas/user#schema.is_active"],
    ["last_login", "/reference/schemas/user#schema.last_login"],
  ])("links %s to %s", (name, href) => {
    expect(names.get(name)).toBe(href);
  });

  it.each(["is_active", "page_size", "is_odd", "health", "kind"])(
    "omits %s, which is ambiguous",
    (name) => {
      expect(names.has(name)).toBe(false);
    },
  );
});

describe("linkNames", () => {
  const code = (text: string) => element("code", {}, text);
  const linked = (...tree: Parameters<typeof linkNames>[0]) =>
    linkNames(tree, names, "/reference/schemas/group");

  it("links names in code only", () => {
    expect(linked(element("p", {}, "See ", code("User"), code("x")))).toEqual([
      element(
        "p",
        {},
        "See ",
        element("Link", { to: "/reference/schemas/user" }, code("User")),
        code("x"),
      ),
    ]);
  });

  it("skips links, toggles and the page itself", () => {
    for (const node of [
      element("Link", { to: "/a" }, code("User")),
      element("summary", {}, code("User")),
      element("p", {}, code("Group")),
      element("p", { id: "schema.last_login" }, code("last_login")),
      element(
        "ApiTabs",
        {},
        element(
          "TabItem",
          { label: "200", value: "200" },
          element("p", {}, code("User")),
        ),
      ),
    ])
      expect(linked(node)).toEqual([node]);
  });

  it("links names in the Markdown of properties, except in links and code blocks", () => {
    const item = (description: string) =>
      element("SchemaItem", { collapsible: false, schema: { description } });
    expect(
      linked(
        item("`User`, [`User`](/x), ``User`` and `Group`.\n```\n`User`\n```"),
      ),
    ).toEqual([
      item(
        "[`User`](</reference/schemas/user>), [`User`](/x), ``User`` and `Group`.\n```\n`User`\n```",
      ),
    ]);
  });
});
