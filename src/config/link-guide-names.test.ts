import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { linkGuideNames } from "./link-guide-names";

/** The texts of a guide's links, and where they lead. */
function linksOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown);
  linkGuideNames({ users_list: "/reference/users-list" })(tree);
  return [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(
    ([, url = ""]) => url,
  );
}

it("makes links of names in code, wherever they stand in the text", () => {
  expect(linksOf("See `users_list`.\n\n- **`users_list`**, `other`")).toEqual([
    "/reference/users-list",
    "/reference/users-list",
  ]);
});

it("leaves alone what is a link, a title, or a block of code", () => {
  expect(linksOf("[`users_list`](/x)")).toEqual(["/x"]);
  expect(linksOf("## `users_list`\n\n```\nusers_list\n```")).toEqual([]);
  expect(linksOf("`constructor`")).toEqual([]);
});
