import { describe, expect, it } from "vitest";
import path from "node:path";
import { write } from "../../../description/testing/files";
import { readGuides } from "./guides";
import { asOnPage, writtenIds, writtenLinks } from "./markdown";
import { placesOfWords } from "./text-file";

const guide = (body: string, file = "/docs/a.md") => ({
  ...{ file, route: "/guides/a/", body },
});

it("gives guides the same URLs as Docusaurus", async () => {
  const page = (head: string) => `---\n${head}\n---\n# A`;
  const first = await write({
    "index.md": "# I",
    "02-night.md": "# N",
    "2024-review.md": "# R",
    "deep/readme.mdx": "# D",
    "deep/deep-down.md": "# DD",
    "same/same.md": "# S",
    "named.md": page("id: other"),
    "slugged.md": page("slug: /top/level"),
    "deep/relative.md": page("slug: near"),
    "broken.md": page("slug: [unclosed"),
    "_partial.md": "not a page",
    "note.txt": "not a page",
  });
  const root = path.dirname(first);
  const guides = await readGuides(root, "/guides/");
  expect(
    Object.fromEntries(
      guides.map(({ file, route }) => [path.relative(root, file), route]),
    ),
  ).toEqual({
    "index.md": "/guides/",
    "02-night.md": "/guides/night/",
    "2024-review.md": "/guides/review/",
    "deep/readme.mdx": "/guides/deep/",
    "deep/deep-down.md": "/guides/deep/deep-down/",
    "same/same.md": "/guides/same/",
    "named.md": "/guides/other/",
    "slugged.md": "/guides/top/level/",
    "deep/relative.md": "/guides/deep/near/",
    "broken.md": "/guides/broken/",
  });
});

describe("writtenLinks", () => {
  const places = (body: string) =>
    writtenLinks(guide(body)).map(({ written, place: { line, column } }) => [
      ...[written, line, column],
    ]);

  it("locates links of every form", () => {
    expect(
      places(
        [
          "See [a](/a/) and ![b](/b.png).",
          "[c][d] <https://e.test>",
          "",
          "[d]: /d/",
          "",
          `<img src="/f.png" srcset="/g.png 2x" />`,
        ].join("\n"),
      ),
    ).toEqual([
      ["/a/", 1, 9],
      ["/b.png", 1, 23],
      ["https://e.test", 2, 9],
      ["/d/", 4, 6],
      ["/f.png", 6, 11],
      ["/g.png", 6, 27],
    ]);
  });

  it("ignores code", () => {
    expect(places("`[a](/a/)`\n\n```\n[b](/b/)\n```")).toEqual([]);
  });
});

it("resolves a link to another file", () => {
  const other = { ...guide("", "/docs/deep/b.mdx"), route: "/guides/deep/b/" };
  const from = guide("");
  const all = [from, other];
  expect(asOnPage("./deep/b.mdx#x", from, all)).toBe("/guides/deep/b/#x");
  expect(asOnPage("gone.md", from, all)).toBe("gone.md");
  expect(asOnPage("/a/", from, all)).toBe("/a/");
});

it("finds explicit ids", () => {
  expect(writtenIds(guide('## A {#x}\n<p id="x"/>'), "x")).toMatchObject([
    { line: 1, column: 6 },
    { line: 2, column: 4 },
  ]);
});

it("finds only complete URLs", () => {
  const text = 'a: "/docs", b: "/docs/guides", c: "x/docs"';
  expect(placesOfWords("f", text, ["/docs"])).toEqual([
    { file: "f", line: 1, column: 5 },
  ]);
});
