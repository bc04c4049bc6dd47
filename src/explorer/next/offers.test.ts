import { describe, expect, test } from "vitest";
import type { Description } from "../../description/model/types";
import type { NextOperation } from "./operations";
import { offersOf } from "./offers";
import { subjectsOf } from "./subjects";

const operation = (
  text: string,
  rest: Partial<NextOperation> = {},
): NextOperation => {
  const [method = "", path = ""] = text.split(" ");
  return {
    ...{ method: method.toLowerCase() as NextOperation["method"], path },
    ...{ title: text, page: text, ...rest },
  };
};
const integer = { kinds: { id: "integer" } };
const uuid = { kinds: { group_uuid: "uuid" } };
const operations = [
  operation("GET /core/users/"),
  operation("GET /core/users/{id}/", { returns: "User", ...integer }),
  operation("PATCH /core/users/{id}/", integer),
  operation("POST /core/users/{id}/set_password/", integer),
  operation("GET /core/groups/{group_uuid}/", { returns: "Group", ...uuid }),
  operation("GET /core/applications/{slug}/", { returns: "Application" }),
  operation("GET /providers/all/{id}/", { returns: "Provider", ...integer }),
  operation("GET /shops/{shop}/orders/"),
  operation("GET /shops/{shop}/orders/{id}/", integer),
  operation("GET /core/sessions/"),
];
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const description = {
  openapi: "3.0.3",
  info: { title: "", version: "" },
  paths: {},
  components: {
    schemas: {
      Page: {
        type: "object",
        properties: { results: { type: "array", items: ref("User") } },
      },
      User: {
        type: "object",
        properties: { groups_obj: { type: "array", items: ref("Group") } },
      },
      Group: { type: "object" },
    },
  },
} satisfies Description;

const offers = (
  value: unknown,
  path: string,
  { schema = "", values = {} } = {},
) =>
  subjectsOf(value, schema === "" ? undefined : ref(schema), description)
    .flatMap((subject) =>
      offersOf(subject, { description, operations, path, values }),
    )
    .map(({ pointer, label, values: filled, operations: own }) => ({
      ...{ pointer, label, values: filled },
      titles: own.map(({ title }) => title),
    }));

const user = [
  "GET /core/users/{id}/",
  "PATCH /core/users/{id}/",
  "POST /core/users/{id}/set_password/",
];
const group = "4f6ae7c6-6ad0-4f52-9e2a-3b5b1f3f0d11";

describe("offersOf", () => {
  test("an item of a list, by the collection's path", () => {
    expect(
      offers({ results: [{ pk: 4, username: "mira" }] }, "/core/users/"),
    ).toEqual([
      {
        ...{ pointer: "/results/0", label: "User mira" },
        ...{ values: { id: "4" }, titles: user },
      },
    ]);
  });

  test("an object elsewhere, by the name of its schema", () => {
    expect(
      offers({ results: [{ pk: 4 }] }, "/core/sessions/", { schema: "Page" }),
    ).toMatchObject([{ values: { id: "4" }, titles: user }]);
    expect(offers({ results: [{ pk: 4 }] }, "/core/sessions/")).toEqual([]);
  });

  test("the object that was asked for, by the URL", () => {
    expect(
      offers({ name: "Mira" }, "/core/users/{id}/", { values: { id: "7" } }),
    ).toMatchObject([{ pointer: "", values: { id: "7" }, titles: user }]);
    expect(
      offers({ ok: 1 }, "/core/users/{id}/set_password/", {
        values: { id: "7" },
      }),
    ).toMatchObject([{ values: { id: "7" } }]);
  });

  test("objects that it names, by property, in lists and nested", () => {
    const found = offers(
      {
        user: 4,
        groups: [group],
        provider: 3,
        application_slug: "shop",
        application: "not-a-slug-by-its-name",
        owner: { user: { pk: 9 } },
      },
      "/core/sessions/",
    );
    expect(found.map(({ pointer, values }) => [pointer, values])).toEqual([
      ["/user", { id: "4" }],
      ["/groups/0", { group_uuid: group }],
      ["/provider", { id: "3" }],
      ["/application_slug", { slug: "shop" }],
    ]);
    expect(
      offers(
        { groups_obj: [{ pk: group, name: "staff" }] },
        "/core/users/{id}/",
        {
          ...{ schema: "User", values: { id: "4" } },
        },
      ).at(-1),
    ).toMatchObject({ pointer: "/groups_obj/0", label: "Group staff" });
  });

  test("a value of another kind is no name", () => {
    expect(offers({ user: "mira", group: "staff" }, "/core/sessions/")).toEqual(
      [],
    );
  });

  test("the outer names of a path are kept", () => {
    expect(
      offers([{ id: 5 }], "/shops/{shop}/orders/", { values: { shop: "a" } }),
    ).toMatchObject([{ values: { shop: "a", id: "5" } }]);
    expect(offers([{ id: 5 }], "/shops/{shop}/orders/")).toEqual([]);
  });
});
