import { expect, it } from "vitest";
import { missingFacts } from "./machine-facts";
import { markdownLinks } from "./markdown-links";

it("finds the links in Markdown, except in code", () => {
  const text = [
    "[a](/a.md), [b](<b c.md>) and `[c](/c.md)`",
    "",
    "```md",
    "[d](/d.md)",
    "```",
    "",
    '[e](/e_(1\\).md) ``[f](/f.md)`` [g](g.md#h "title")',
  ].join("\n");
  expect(markdownLinks(text).map(({ url }) => url)).toEqual([
    ...["/a.md", "b c.md"],
    ...["/e_(1).md", "g.md#h"],
  ]);
  expect(text.slice(markdownLinks(text)[0]?.offset)).toMatch(/^\(?\/a\.md/);
});

it("names missing facts", () => {
  const page = {
    ...{ method: "get", path: "/a/", statuses: ["200", "404"] },
    anchors: [
      "request",
      "query.page",
      "response-200.results[].pk",
      "body.Cat",
      "body:text/x.y",
    ],
  };
  const markdown = "GET /a/\n\n- `page`\n\n### 200\n\n- `pk`\n";
  const schemas = new Set(["Cat"]);
  expect(missingFacts(markdown, page, schemas)).toEqual(["404"]);
  expect(missingFacts("", page, schemas)).toEqual([
    ...["GET /a/", "200", "404"],
    ...["query.page", "response-200.results[].pk"],
  ]);
});
