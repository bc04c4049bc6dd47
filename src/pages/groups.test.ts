import { describe, expect, it } from "vitest";
import { writeMdx } from "../page/tree/write";
import { groupsOf } from "./groups";
import { menuItems } from "./menu";
import { tagPage } from "./overview/tag-page";
import { planOf, wordsOf } from "./testing/plan";

const operation = (operationId: string, group?: string, order = 0) => ({
  ...{ operationId, tags: ["core"], responses: {} },
  ...(group && { "x-resource": { group, about: `About ${group}.`, order } }),
});

const planned = (paths: Record<string, unknown>) => {
  const plan = planOf({ paths });
  const [tag] = plan.tags;
  if (!tag) throw new Error("There is no tag.");
  return { plan, tag };
};

const users = {
  "/users/": {
    post: operation("users_create", "Users", 1),
    get: operation("users_list", "Users", 0),
  },
  "/users/{id}/used_by/": { get: operation("users_used_by", "Users", 7) },
  "/users/{id}/": { get: operation("users_retrieve", "Users", 2) },
};
const groups = { "/groups/": { get: operation("groups_list", "Groups") } };

describe("operations of a tag", () => {
  it("are grouped by resource, in the order of their kinds", () => {
    const { tag } = planned({ ...users, ...groups });
    expect(
      groupsOf(tag.operations)?.map(({ id, operations }) => [
        id,
        ...operations.map(({ page }) => page),
      ]),
    ).toEqual([
      [
        ...["users", "users-list", "users-create"],
        ...["users-retrieve", "users-used-by"],
      ],
      ["groups", "groups-list"],
    ]);
  });

  it("keep their order if a resource is unknown", () => {
    const { tag } = planned({ ...users, "/x/": { get: operation("x") } });
    expect(groupsOf(tag.operations)).toBeUndefined();
    expect(menuItems(tag.operations)).toHaveLength(5);
  });
});

describe("menuItems", () => {
  it("has a category for each resource", () => {
    const { tag } = planned({ ...users, ...groups });
    expect(menuItems(tag.operations, (page) => `v1/${page}`)).toEqual([
      expect.objectContaining({ type: "category", label: "Users" }),
      {
        ...{ type: "category", label: "Groups" },
        items: [{ type: "doc", id: "v1/groups-list" }],
      },
    ]);
  });

  it("has no category for the only resource of a tag, but keeps its order", () => {
    const { tag } = planned(users);
    expect(menuItems(tag.operations)[0]).toEqual({
      type: "doc",
      id: "users-list",
    });
  });
});

it("has a section for each resource on a tag's page", () => {
  const { plan, tag } = planned({ ...users, ...groups });
  const page = writeMdx(tagPage(tag, plan));
  expect(page).toMatch(/id=\{"users"\}[^]*id=\{"groups"\}/);
  expect(wordsOf(page)).toContain("About Users.");
});
