import { describe, expect, it } from "vitest";
import { siteOf } from "./site-of";

async function describedBy(text: string) {
  const site = await siteOf(`
paths:
  /a:
    get:
      operationId: a
      description: ${JSON.stringify(text)}
      responses: {'200': {description: ok}}
`);
  return { html: site.html("a"), text: site.text("a") };
}

describe("raw HTML in a text", () => {
  it.each([
    [
      "<p>a <code>&lt;x&gt;</code> &amp;amp; &copy; &#60; &nope;</p>",
      "a <x> &amp; © < &nope;",
    ],
    ["<div>a<span style='color:red'>b</span></div>", "ab"],
    ["<h3>Title</h3><font color=red>text</font>", "Title"],
    ["<dl><dt>term</dt><dd>meaning</dd></dl>", "term"],
    ["a <small>b</small> <mark>c</mark>", "a b c"],
    ["<custom>a</custom>", "<custom>a</custom>"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["</span> stray </h3>", "stray </h3>"],
  ])("%s is read as %s", async (html, words) => {
    expect((await describedBy(html)).text.split("\n")).toContain(words);
  });

  it("keeps the parameters of a link, and nothing else of an element", async () => {
    const { html } = await describedBy(
      `<a href="https://a.test/?x=1&amp;y=2" onclick="x()">there</a> <div id="own" class="c" style="s">d</div>`,
    );
    expect(html).toContain('href="https://a.test/?x=1&amp;y=2"');
    expect(html).not.toMatch(/onclick|id="own"|class="c"|style="s"/);
  });
});

describe("Markdown", () => {
  it("tells which tasks are done", async () => {
    const { text } = await describedBy("- [x] one\n- [ ] two");
    expect(text).toContain("☑ one\n☐ two");
  });

  it("has admonitions as GitHub writes them", async () => {
    const { html, text } = await describedBy(
      "> [!WARNING]\n> Mind **this**.\n>\n> And that.\n\n> [!OTHER]\n> quoted",
    );
    expect(text).toContain("Warning\nMind this .\nAnd that.\n[!OTHER] quoted");
    expect(html.match(/class="admonition /g)).toHaveLength(1);
  });

  it("has footnotes, and no ids of headings", async () => {
    const { text } = await describedBy(
      "## Setup {#setup}\n\nText[^1] on.\n\n[^1]: The note.",
    );
    expect(text).toContain("Setup\nText1 on.\n1 The note.");
  });
});
