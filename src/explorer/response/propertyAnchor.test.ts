import { expect, test } from "vitest";
import { propertyAnchor } from "./propertyAnchor";

const page = new Set([
  "response-200",
  "response-200.user",
  "response-200.user.groups",
  "response-200.user.groups.name",
  "response-200.user.settings",
  "response-200.user.settings.*",
  "response-200.results",
  "response-200.results.a/b",
  "response-default",
  "response-default.detail",
]);
const anchor = (pointer: string, status = 200) =>
  propertyAnchor(pointer, status, (id) => page.has(id));

test.each([
  ["", "response-200"],
  ["/user/groups/3/name", "response-200.user.groups.name"],
  ["/user/settings/theme", "response-200.user.settings.*"],
  ["/results/0/a~1b", "response-200.results.a/b"],
  ["/user/unknown/name", "response-200.user"],
])("%s is described at %s", (pointer, where) => {
  expect(anchor(pointer)).toBe(where);
});

test("other statuses use their class, the default, or nothing", () => {
  expect(anchor("/detail", 418)).toBe("response-default.detail");
  expect(propertyAnchor("/detail", 418, () => false)).toBeUndefined();
});
