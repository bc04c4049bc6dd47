import { expect, test } from "vitest";
import { grantOperations } from "./grants";

const of = (method: "get" | "post", path: string) => ({
  ...{ method, path, title: path, page: path },
});

test("what gives permissions, by roles first", () => {
  const found = grantOperations([
    of("get", "/rbac/permissions/"),
    of("post", "/rbac/permissions/assigned_by_users/{id}/assign/"),
    of("post", "/rbac/permissions/assigned_by_roles/{uuid}/assign/"),
    of("post", "/rbac/permissions/assigned_by_roles/{uuid}/unassign/"),
    of("post", "/core/groups/{id}/add_user/"),
    of("post", "/access/grants/"),
    of("post", "/access/grants/{id}/add/"),
  ]);
  expect(found.map(({ path }) => path)).toEqual([
    "/rbac/permissions/assigned_by_roles/{uuid}/assign/",
    "/rbac/permissions/assigned_by_users/{id}/assign/",
  ]);
});
