import { expect, it } from "vitest";
import { nearestPath } from "./nearest-page";

const sitemap = ["/", "/docs/users-list/", "/docs/guides/errors/"]
  .map((path) => `<url><loc>http://localhost:3000${path}</loc></url>`)
  .join("");

it.each([
  ["/docs/user-list", "/docs/users-list/"],
  ["/old/users-list/", "/docs/users-list/"],
  ["/docs/guides/eror/", "/docs/guides/errors/"],
  ["/completely/different/zzzzzzzzzzz/", undefined],
])("the page nearest to %s is %s", (path, nearest) => {
  expect(nearestPath(sitemap, path)).toBe(nearest);
});
