import { describe, expect, it } from "vitest";
import { type ResultGroup, SiteSearch } from "../search/match/results";
import { indexFile, searchFiles } from "../search/build/files";
import type { SearchIndex, SearchShard } from "../search/types";
import { createTrees } from "./trees";
import { searchSource } from "./search-source";
import { planOf } from "./testing/plan";

const user = { $ref: "#/components/schemas/User" };
const plan = planOf({
  tags: [{ name: "core", "x-displayName": "Core" }],
  paths: {
    "/core/users/": {
      get: {
        operationId: "core_users_list",
        summary: "List users",
        description: "Finds accounts.\n\nA robot's account has no mailbox.",
        tags: ["core"],
        parameters: [
          {
            name: "is_active",
            in: "query",
            description: "Only accounts that may sign in.",
            schema: { type: "boolean" },
          },
        ],
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": { schema: { type: "array", items: user } },
            },
          },
        },
      },
      post: {
        operationId: "core_users_create",
        summary: "Create a user",
        tags: ["core"],
        "x-permissions": ["authentik_core.add_user"],
        requestBody: { content: { "application/json": { schema: user } } },
        responses: {
          "400": {
            description: "",
            content: {
              "application/json": {
                schema: { type: "object" },
                example: { detail: "This name is taken." },
              },
            },
          },
        },
      },
    },
    "/core/core/": {
      get: {
        operationId: "core_core_list",
        summary: "List cores",
        tags: ["core"],
        responses: { "204": { description: "" } },
      },
    },
    "/core/users/{id}/set_password/": {
      post: {
        operationId: "core_users_set_password_create",
        summary: "Set a user's password",
        tags: ["core"],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  secret: {
                    type: "object",
                    properties: { new_password: { type: "string" } },
                  },
                },
              },
            },
          },
        },
        responses: { "204": { description: "" } },
      },
    },
  },
  components: {
    schemas: {
      UserPassword: { type: "object", properties: { count: {} } },
      User: {
        type: "object",
        properties: {
          is_active: { type: "boolean" },
          nick: { type: "string" },
          name: { type: "string" },
          nickname: { type: "string" },
          type: { type: "string", enum: ["internal", "service_account"] },
          settings: {
            type: "object",
            properties: { locale: { type: "string" } },
          },
        },
      },
    },
  },
});

const treeOf = createTrees(plan);
const trees = new Map(
  [...plan.operations, ...plan.tags, ...plan.schemas].map(({ page }) => [
    page,
    treeOf(page) ?? [],
  ]),
);
const files = searchFiles(
  searchSource(plan, trees, {
    guides: [
      { title: "List users", url: "/docs/guides/users/", under: "", text: "" },
      { title: "Errors", url: "/docs/guides/errors/", under: "", text: "" },
      {
        title: "404: not there",
        url: "/docs/guides/errors/#404",
        under: "Errors",
        text: "You may not see it.",
      },
    ],
    synonyms: {
      words: [["create", "add"]],
      tasks: { core_users_set_password_create: ["reset password"] },
    },
  }),
);
const index = JSON.parse(files.get(indexFile) ?? "") as SearchIndex;
const search = new SiteSearch(index);
for (const name of index.shards)
  search.add(JSON.parse(files.get(name) ?? "") as SearchShard);

function first(text: string): string | undefined {
  return urls(search.find(text))[0];
}

function urls(groups: ResultGroup[]): string[] {
  return groups.flatMap(({ results }) => results.map(({ url }) => url));
}

const list = "/reference/core-users-list/";
const create = "/reference/core-users-create/";
const setPassword = "/reference/core-users-set-password-create/";

describe("finds an operation", () => {
  it.each([
    ["by its title", "list users", list],
    ["by its id", "core_users_create", create],
    ["by its id in camel case", "coreUsersCreate", create],
    ["by its path", "/core/users/7/set_password/", setPassword],
    ["by a URL", "https://a.example/api/v3/core/users/?page=2", list],
    ["by a request line", "POST /core/users/", create],
    ["by another word", "add user", create],
    ["by what readers call it", "reset password", setPassword],
    ["with typing errors", "set pasword", setPassword],
    [
      "by a URL that ends like a page's",
      "https://a.example/api/v3/core/core/",
      "/reference/core-core-list/",
    ],
    [
      "by a URL with a route in its fragment",
      "https://a.example/if/admin/#/core/users;page=2",
      list,
    ],
    [
      "by the URL of its page in another version",
      "https://docs.example/reference/1.0/core-users-list/",
      list,
    ],
    [
      "by the URL of its page",
      "https://docs.example/base/reference/core-users-list/",
      list,
    ],
    ["by two words written as one", "setpassword", setPassword],
    ["by words written apart", "pass word", setPassword],
    ["by the beginning of a word", "set passw", setPassword],
    ["by its permission", "authentik_core.add_user", `${create}#request`],
  ])("%s: %s", (_, text, url) => {
    expect(first(text)).toBe(url);
  });
});

describe("finds part of a page", () => {
  it.each([
    ["a parameter", "list users is_active", `${list}#query.is_active`],
    [
      "a property at any depth",
      "locale",
      "/reference/schemas/user/#schema.settings.locale",
    ],
    [
      "one that is of no schema",
      "new_password",
      `${setPassword}#body.secret.new_password`,
    ],
    [
      "a name that is two other words",
      "nickname",
      "/reference/schemas/user/#schema.nickname",
    ],
    ["a value", "service_account", "/reference/schemas/user/#schema.type"],
    ["a description", "accounts that may sign in", `${list}#query.is_active`],
    ["a description's second paragraph", "robot's mailbox", list],
    ["an error's message", "This name is taken", `${create}#response-400`],
    ["a guide's section", "404", "/docs/guides/errors/#404"],
    ["a guide's text", "may not see it", "/docs/guides/errors/#404"],
  ])("%s: %s", (_, text, url) => {
    expect(first(text)).toBe(url);
  });

  it("shows the properties that contain a property", () => {
    const [group] = search.find("locale");
    expect(group?.results[0]).toMatchObject({
      title: "settings.locale",
      detail: "Property of User",
    });
  });

  it("finds a schema's property in the bodies of that schema", () => {
    expect(urls(search.find("is_active"))).toEqual(
      expect.arrayContaining([
        `${list}#query.is_active`,
        `${create}#body.is_active`,
        "/reference/schemas/user/#schema.is_active",
      ]),
    );
  });
});

it("prefers an operation to a schema of that name, unless it is written as the schema's", () => {
  expect(first("user password")).toBe(setPassword);
  expect(first("UserPassword")).toBe("/reference/schemas/user-password/");
});

it("prefers guides for a question", () => {
  expect(first("list users")).toBe(list);
  expect(first("how to list users")).toBe("/docs/guides/users/");
});

it.each([
  ["/core/users/7/set_password/", ["set", "password"]],
  ["is_active", ["is", "active"]],
])("marks all words of %s", (text, words) => {
  const [group] = search.find(text);
  expect(group?.results[0]?.words).toEqual(expect.arrayContaining(words));
});

it("finds a plural by its misspelled singular", () => {
  expect(first("eror")).toBe("/docs/guides/errors/");
});

it("does not take a word with another first letter and a second error for a mistake", () => {
  expect(search.find("parssword").length).toBeGreaterThan(0);
  expect(search.find("barssword")).toEqual([]);
});

it("finds nothing if there is no match", () => {
  expect(search.find("zzzzqqqq")).toEqual([]);
  expect(search.find("  ")).toEqual([]);
  expect(search.find("/")).toEqual([]);
});

it("names only anchors that are on the pages", () => {
  const anchors = new Map(
    [...trees].map(([page, tree]) => [page, JSON.stringify(tree)]),
  );
  for (const text of ["is_active", "service_account", "locale", "new_password"])
    for (const url of urls(search.find(text))) {
      const [page = "", anchor] = url.replace("/reference/", "").split("/#");
      expect(anchors.get(page)).toContain(`"id":"${anchor ?? ""}"`);
    }
});
