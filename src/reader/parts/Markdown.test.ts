import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markdown, plainText } from "../../page/markdown/nodes";
import { Markdown } from "./Markdown";

function html(text: string): string {
  return renderToStaticMarkup(createElement(Markdown, { text }));
}

describe("an admonition", () => {
  it.each([
    [":::note\n\nWords *here*.\n\n:::", "note alert alert--secondary", "Note"],
    [
      ":::tip[My `code`]\nWords\n:::",
      "tip alert alert--success",
      "My <code>code</code>",
    ],
    [":::info Own title\nWords\n:::", "info alert alert--info", "Own title"],
    [
      ":::warning{#id .class}\nWords\n:::",
      "warning alert alert--warning",
      "Warning",
    ],
    [":::danger\nNever closed", "danger alert alert--danger", "Danger"],
  ])("%j has its kind and title", (text, kind, title) => {
    const page = html(text);
    expect(page).toContain(`<aside class="admonition admonition-${kind}">`);
    expect(page).toContain(`<p><strong>${title}</strong></p><p>`);
    expect(page).not.toContain(":::");
  });

  it("can be nested, surrounded by text, and contain lists and code", () => {
    const page = html(
      "Before\n\n::::info\nOuter\n\n:::note[In]\n- item\n\n```\n:::tip\n```\n:::\n\nOuter again\n::::\n\nAfter",
    );
    expect(page).toBe(
      `<p>Before</p><aside class="admonition admonition-info alert alert--info"><p><strong>Info</strong></p><p>Outer</p><aside class="admonition admonition-note alert alert--secondary"><p><strong>In</strong></p><ul><li>item</li></ul><pre><code>:::tip</code></pre></aside><p>Outer again</p></aside><p>After</p>`,
    );
  });

  it("escapes HTML in its title and text", () => {
    const page = html(
      ":::note[<script>a</script>]\n<img src=x onerror=a>\n:::",
    );
    expect(page).not.toMatch(/<script|<img/);
  });

  it.each([":::notebook\na\n:::", "a :::note", ":::", "10:30:::12"])(
    "is not recognized in %j",
    (text) => {
      expect(html(text)).not.toContain("<aside");
    },
  );

  it("contributes its text to a summary", () => {
    expect(plainText(":::note\nFirst words.\n:::")).toBe("First words.");
  });
});

describe("right-to-left text", () => {
  const shalom = "\u05e9\u05dc\u05d5\u05dd";

  it("sets dir only where the direction changes", () => {
    expect(html(shalom)).toBe(`<p dir="rtl">${shalom}</p>`);
    expect(html(`${shalom} \`x\``)).toBe(
      `<p dir="rtl">${shalom} <code dir="ltr">x</code></p>`,
    );
    expect(html(`Words\n\n- ${shalom}\n- ${shalom}\n`)).toContain(
      `<p>Words</p><ul dir="rtl"><li>${shalom}</li>`,
    );
    expect(html(`- ${shalom}\n- words`)).toContain(`<li dir="ltr">words</li>`);
    expect(html("Words")).toBe("<p>Words</p>");
  });

  it("sets dir on page nodes", () => {
    expect(markdown(shalom)).toEqual([
      { component: "p", props: { dir: "rtl" }, children: [shalom] },
    ]);
  });
});
