import { expect, it } from "vitest";
import { closest, didYouMean } from "./did-you-mean";

const pages = ["/docs/guides/", "/docs/guides/errors/", "/docs/guides/checks/"];

it.each([
  ["/docs/guides/erors/", "Did you mean /docs/guides/errors/?"],
  ["/guides/errors/", "Did you mean /docs/guides/errors/?"],
  ["/docs/guides/nowhere/", "Correct the URL, or remove the link."],
  ["/docs/outside.md/", "Correct the URL, or remove the link."],
])("hint for %s: %s", (wanted, hint) => {
  expect(
    didYouMean(wanted, pages, "Correct the URL, or remove the link."),
  ).toBe(hint);
});

it.each([
  ["bindings-page", "bindings_page"],
  ["a", "A"],
  ["core_user_list", "core_users_list"],
  ["users-roles-permissions-list", "users-list"],
  ["zebra", undefined],
])("the closest name to %s is %s", (wanted, name) => {
  const known = ["A", "bindings_page", "users-list", "core_users_list"];
  expect(closest(wanted, known)).toBe(name);
});
