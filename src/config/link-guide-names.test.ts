import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { linkGuideNames } from "./link-guide-names";

/** Returns the URLs of a guide's links. */
function linksOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown);
  linkGuideNames({ users_list: "/reference/users-list" })(tree);
  return [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(
    ([, url = ""]) => url,
  );
}

it("links names in code anywhere in the text", () => {
  expect(linksOf("See `users_list`.\n\n- **`users_list`**, `other`")).toEqual([
    "/reference/users-list",
    "/reference/users-list",
  ]);
});

it("skips links, titles and code blocks", () => {
  expect(linksOf("[`users_list`](/x)")).toEqual(["/x"]);
  expect(linksOf("## `users_list`\n\n```\nusers_list\n```")).toEqual([]);
  expect(linksOf("`constructor`")).toEqual([]);
});
