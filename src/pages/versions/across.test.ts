import { expect, it } from "vitest";
import type { PagePlan } from "../plan";
import { planVersions } from "../generate/generate";
import { planOf } from "../testing/plan";
import { factsOf } from "./facts";

const options = {
  docsRoute: "docs",
  referencePath: "reference",
  repositoryUrl: undefined,
  hideSendButton: false,
};
const get = (operationId: string, tag = "core") => ({
  get: { operationId, tags: [tag] },
});

const newest = planOf({
  paths: {
    "/users/": get("users_list"),
    "/users/{uuid}/": get("users_get"),
    "/new/": get("new_list", "new"),
  },
  components: { schemas: { User: {} } },
});
const older = planOf({
  paths: {
    "/users/": get("all_users"),
    "/users/{id}/": get("users_get"),
    "/old/": get("old_list"),
  },
  components: { schemas: { User: {}, Old: {} } },
});

const [first, second] = planVersions(
  [newest, { ...older, name: "1.0", folder: "1.0" }].map((plan, index) => ({
    ...plan,
    name: index === 0 ? "2.0" : "1.0",
    folder: index === 0 ? "" : "1.0",
  })),
  options,
) as [PagePlan, PagePlan];

const to = (plan: PagePlan, page: string) =>
  plan.versions
    ?.linksOf(page)
    .map(({ name, to, ...marks }) => [name, to, ...Object.keys(marks)]);

it("finds the same operation, even if its id and path parameters are named differently", () => {
  expect(to(first, "users-list")).toEqual([
    ["2.0", "/docs/reference/users-list/", "isCurrent"],
    ["1.0", "/docs/reference/1.0/all-users/"],
  ]);
  expect(to(second, "users-get")?.[0]).toEqual([
    "2.0",
    "/docs/reference/users-get/",
  ]);
});

it("finds the same schema, tag, overview and index", () => {
  for (const page of ["schemas/user", "core", "test", "a-to-z"])
    expect(to(first, page)?.[1]).toEqual([
      "1.0",
      `/docs/reference/1.0/${page}/`,
    ]);
});

it("links to the nearest page if there is no such operation or schema", () => {
  expect(to(second, "old-list")?.[0]).toEqual([
    ...["2.0", "/docs/reference/core/", "isNearest"],
  ]);
  expect(to(first, "new-list")?.[1]).toEqual([
    ...["1.0", "/docs/reference/1.0/test/", "isNearest"],
  ]);
  expect(to(second, "schemas/old")?.[0]).toEqual([
    ...["2.0", "/docs/reference/test/", "isNearest"],
  ]);
});

it("has the newest page as canonical URL, if there is one", () => {
  expect(second.versions?.canonicalOf("users-get")).toBe(
    "/docs/reference/users-get/",
  );
  expect(second.versions?.canonicalOf("old-list")).toBeUndefined();
  expect(first.versions?.canonicalOf("users-list")).toBeUndefined();
});

it("tells the configuration which pages have a newer version", () => {
  const { home, folders, superseded, versions } = factsOf([first, second]);
  expect(versions.map(({ folder }) => folder)).toEqual(["", "1.0"]);
  expect({ home, folders }).toEqual({
    home: "/docs/reference/test",
    folders: ["1.0"],
  });
  expect(superseded).toContain("/docs/reference/1.0/all-users/");
  expect(superseded).not.toContain("/docs/reference/1.0/old-list/");
});

it("knows no other versions if there is only one", () => {
  expect(planVersions([newest], options)[0]?.versions).toBeUndefined();
});
