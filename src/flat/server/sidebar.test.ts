import type {
  PropSidebarItem,
  PropSidebarItemCategory,
} from "@docusaurus/plugin-content-docs";
import { expect, it } from "vitest";
import { closeOthers } from "./sidebar";

const link = (name: string): PropSidebarItem => ({
  type: "link",
  label: name,
  href: `/reference/${name}/`,
});

const category = (
  name: string,
  items: PropSidebarItem[],
  more: object = {},
): PropSidebarItemCategory => ({
  type: "category",
  label: name,
  href: `/reference/${name}/`,
  collapsible: true,
  collapsed: true,
  items,
  ...more,
});

const one = category("one", [link("one-list"), link("one-create")]);
const two = category("two", [link("two-list")]);
const closed: PropSidebarItem[] = [
  { type: "html", value: "", defaultStyle: true },
];

it.each([
  ["a page in it", "/reference/one-create/"],
  ["its own page", "/reference/one/"],
  ["a pathname without a slash at its end", "/reference/one-create"],
])("keeps only the items of the category with %s", (_, pathname) => {
  expect(closeOthers([link("info"), one, two], pathname)).toEqual([
    link("info"),
    one,
    { ...two, items: closed },
  ]);
});

it("closes all categories for a page in none of them", () => {
  expect(closeOthers([one, two], "/reference/schemas/x/")).toEqual([
    { ...one, items: closed },
    { ...two, items: closed },
  ]);
});

it("also closes nested categories next to the page's", () => {
  expect(
    closeOthers([category("all", [one, two])], "/reference/two-list/"),
  ).toEqual([category("all", [{ ...one, items: closed }, two])]);
});

it.each([
  ["cannot be closed", category("x", [link("y")], { collapsible: false })],
  ["is open at first", category("x", [link("y")], { collapsed: false })],
  ["has no page", category("x", [link("y")], { href: undefined })],
  ["is empty", category("x", [])],
])("does not change a category that %s", (_, item) => {
  expect(closeOthers([item], "/reference/one/")).toEqual([item]);
});

it("links a closed nested category without a page to its first page", () => {
  const bare = (name: string): PropSidebarItem => {
    const { href: _none, ...rest } = category(name, [link(`${name}-list`)]);
    return rest;
  };
  const tag = category("tag", [bare("a"), bare("b")]);
  const [shown] = closeOthers([tag], "/reference/b-list/");
  expect(shown).toMatchObject({
    items: [{ label: "a", href: "/reference/a-list/", items: closed }, {}],
  });
  expect(shown).toHaveProperty("items.1", bare("b"));
});
