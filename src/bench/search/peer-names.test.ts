import { expect, it } from "vitest";
import { pageNamer } from "./peer-names";

const page = (title: string, name: string) => ({
  ...{ title, page: name, tree: [] },
});

const nameOf = pageNamer({
  route: "/docs/reference/",
  operations: [
    {
      ...page("List users", "core-users-list"),
      ...{ id: "core_users_list", method: "get", path: "/core/users/" },
      ...{ tag: "core", description: "", permissions: [], components: {} },
    },
    {
      ...page("Get a user", "core-users-retrieve"),
      ...{
        id: "core_users_retrieve",
        method: "get",
        path: "/core/users/{id}/",
      },
      ...{ tag: "core", description: "", permissions: [], components: {} },
    },
  ],
  tags: [page("Core", "core")],
  schemas: [page("UserRequest", "schemas/user-request")],
  ...{ others: [], guides: [], synonyms: { words: [], tasks: {} } },
});

it.each([
  ["tag/core/operation/core_users_list", "core-users-list"],
  ["api-1/tag/core/GET/core/users/", "core-users-list"],
  ["get-/core/users/", "core-users-list"],
  ["get-/core/users/-id-/", "core-users-retrieve"],
  ["api-1/models/userrequest", "schemas/user-request"],
  ["tag/core", "core"],
  ["/docs/api/reference/core-users-list/#request", "core-users-list"],
  ["/docs/guides/errors/", "errors"],
  ["section/Authentication", "section/Authentication"],
])("knows what %s is about", (result, name) => {
  expect(nameOf(result)).toBe(name);
});
