import { expect, it } from "vitest";
import { searchPath, versionAt } from "./versions";

const versions = [
  { name: "2.0", folder: "" },
  { name: "1.0", folder: "1.0" },
];

it.each([
  ["/base/docs/ref/list/", "2.0"],
  ["/base/docs/ref/1.0/list/", "1.0"],
  ["/base/docs/ref/1.0.1/list/", "2.0"],
  ["/base/docs/guides/1.0/", "2.0"],
])("finds the version of %s", (pathname, name) => {
  expect(versionAt(pathname, "/base/docs/ref/", versions).name).toBe(name);
});

it("has files for each version", () => {
  expect(versions.map(searchPath)).toEqual(["search/", "1.0/search/"]);
  expect(searchPath(versionAt("/x/", "/docs/ref/", []))).toBe("search/");
});
