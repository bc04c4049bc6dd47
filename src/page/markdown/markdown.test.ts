import { describe, expect, it } from "vitest";
import { writeMdx } from "../tree/write";
import { markdown, plainText } from "./nodes";
import { parseMarkdown } from "./parse";
import type { TextNode } from "./text-node";
import { safeUrl } from "./url";

function html(nodes: TextNode[]): string {
  return nodes
    .map((node) =>
      typeof node === "string"
        ? node
        : `<${node.tag}${node.href ? ` ${node.href}` : ""}>${html(node.children)}</>`,
    )
    .join("");
}

describe("raw HTML", () => {
  it.each([
    ["a<br>b<BR/>c", "<p>a<br></>b<br></>c</>"],
    ["a <b>*b*</b> <i>c</i>", "<p>a <b><em>b</></> <i>c</></>"],
    ['<a href="/b" onclick="x()">c</a>', "<p><a /b>c</></>"],
    ['<a href="javascript:x">c</a>', "<p><a>c</></>"],
    ["a <!-- b --> c", "<p>a  c</>"],
    ["<!-- b\n-->", ""],
    ["<ul><li>a</li><li>b</li></ul>", "<ul><li>a</><li>b</></>"],
    [
      "<details>\n<summary>More</summary>\n\nA *text*.\n\n</details>",
      "<details>\n<summary>More</><p>A <em>text</>.</></>",
    ],
    ["an <b>open end", "<p>an <b>open end</></>"],
    ["</b> alone", "<p></b> alone</>"],
    ["<script>x()</script>", "<p><script>x()</script></>"],
    ["<img src=x onerror=y>", "<p><img src=x onerror=y></>"],
    ["Map<uuid>", "<p>Map<uuid></>"],
  ])("%j is %s", (text, expected) => {
    expect(html(parseMarkdown(text))).toBe(expected);
  });
});

describe("parseMarkdown", () => {
  it.each([
    ["plain words, and more.", "<p>plain words, and more.</>"],
    [
      "a *b* **c** `d` ~~e~~",
      "<p>a <em>b</> <strong>c</> <code>d</> <del>e</></>",
    ],
    ["- a\n- b", "<ul><li>a</><li>b</></>"],
    ["1. a", "<ol><li>a</></>"],
    ["# Title", "<p><strong>Title</></>"],
    ["```js\nx\n```", "<pre><code>x</></>"],
    ["a\\\nb", "<p>a<br></>b</>"],
    ["> a", "<blockquote><p>a</></>"],
    ["![alt](https://x.test/)", "<p><a https://x.test/>alt</></>"],
    ["https://x.test/a", "<p><a https://x.test/a>https://x.test/a</></>"],
    ["[a][b]\n\n[b]: /c", "<p><a /c>a</></>"],
    [
      "|a|\n|-|\n|b|",
      "<table><thead><tr><th>a</></></><tbody><tr><td>b</></></></>",
    ],
  ])("reads %j", (text, expected) => {
    expect(html(parseMarkdown(text))).toBe(expected);
  });

  it.each(["a <img onerror=x> b"])("shows HTML as text: %s", (text) => {
    expect(html(parseMarkdown(text))).toBe(`<p>${text}</>`);
  });

  it("removes the URL of a link that could run code", () => {
    expect(html(parseMarkdown("[a](javascript:b)"))).toBe("<p>a</>");
  });
});

describe("safeUrl", () => {
  it.each(["https://x.test/a?b#c", "mailto:a@x.test", "/a/b", "#c"])(
    "accepts %s",
    (url) => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each([
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "java\nscript:x",
      "\u0001javascript:x",
    ],
    ...[
      "data:text/html,x",
      "vbscript:x",
      "file:///etc",
      "blob:x",
      "ftp://x.test",
    ],
    ...[
      "//evil.test",
      "/\\evil.test",
      "\\\\evil",
      "",
      " ",
      "http://",
      "a.html",
    ],
  ])("refuses %j", (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});

describe("markdown", () => {
  it("returns nothing for an empty text", () => {
    expect(markdown(undefined)).toEqual([]);
    expect(markdown("")).toEqual([]);
  });

  it("creates Docusaurus links", () => {
    expect(writeMdx(markdown("[a](/b)"))).toContain('<Link\nto={"/b"}');
  });
});

describe("plainText", () => {
  it("returns the first paragraph on one line", () => {
    expect(plainText("A *b*\n`c`\n\nd")).toBe("A b c");
    expect(plainText(undefined)).toBe("");
  });
});

describe("texts that would block the parser", () => {
  const times = (count: number, text: string) => text.repeat(count);
  it.each([
    ["open brackets", times(50_000, "[")],
    ["open links", times(20_000, "[a](")],
    ["emphasis that never ends", times(20_000, "*a_ ")],
    ["strikethrough that never ends", times(30_000, "~a")],
    ["quotes in quotes", `${times(5_000, ">")}a`],
    [
      "lists in lists",
      Array.from(
        { length: 1_000 },
        (_, level) => `${times(level, "  ")}- a`,
      ).join("\n"),
    ],
    ["lists in one line", `${times(2_000, "- ")}a`],
    ["a text of many megabytes", times(500_000, "*a* b\n\n")],
  ])("%s", (_, text) => {
    const start = performance.now();
    expect(parseMarkdown(text)).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it("are shown as plain text", () => {
    const text = `One *two*\n\n${times(5_000, ">")}a`;
    expect(parseMarkdown(text)).toEqual([
      { tag: "p", children: ["One *two*"] },
      { tag: "p", children: [`${times(5_000, ">")}a`] },
    ]);
  });
});
