import { evaluate } from "@mdx-js/mdx";
import fc from "fast-check";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type PageNode, element, none } from "./node";
import { readMdx } from "./read";
import { writeMdx } from "./write";

/** Texts that contain syntax of MDX, JSX, JSON and JavaScript. */
// JSON has no negative zero.
const json = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    ...[
      "a_b",
      "__proto__",
      "{x}",
      "</p>",
      "import x from 'y'",
      "---",
      "\u2028",
    ],
    ...["\n\n# b", "`${x}`", 'id={"a"}', "export const a = 1", "<!-- c -->"],
  ),
);
const tree = fc.letrec<{ node: PageNode; nodes: PageNode[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc
      .tuple(
        fc.constantFrom("p", "strong", "SchemaItem", "li"),
        fc.dictionary(
          fc.constantFrom("id", "className", "data-a", "schema"),
          fc.oneof(json, fc.constant(none)),
        ),
        tie("nodes"),
      )
      .map(([component, props, children]) =>
        element<string>(component, props, children),
      ),
  ),
  nodes: fc.array(tie("node"), { maxLength: 4 }),
})).nodes;

it("reads what it wrote", () => {
  fc.assert(
    fc.property(tree, (page) => {
      expect(readMdx(writeMdx(page))).toEqual(page);
      expect(readMdx(`---\nid: "a"\n---\n\n${writeMdx(page)}`)).toEqual(page);
    }),
  );
});

it("has the same meaning for MDX", async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (title, words) => {
      const page = [
        element("div", { title, lang: none }, words, element("b", {}, title)),
        element("p", {}, element("strong", { className: words }, "a_b")),
      ];
      const { default: Page } = await evaluate(writeMdx(page), runtime);
      expect(
        renderToStaticMarkup(createElement(Page)).replaceAll("\n", ""),
      ).toBe(
        renderToStaticMarkup([
          createElement(
            "div",
            { key: 1, title },
            words,
            createElement("b", {}, title),
          ),
          createElement(
            "p",
            { key: 2 },
            createElement("strong", { className: words }, "a_b"),
          ),
        ]).replaceAll("\n", ""),
      );
    }),
    { numRuns: 40 },
  );
});

describe("writeMdx", () => {
  it("writes every value as a literal and leaves out what is undefined", () => {
    const props = { href: 'x"}{', n: 1, gone: undefined, as: none };
    expect(writeMdx(element("a", props))).toBe(
      '\n<a\nhref={"x\\"}{"}\nn={1}\nas={undefined}\n>\n</a>\n',
    );
  });

  it("imports the components in use", () => {
    const page = writeMdx(
      element("p", {}, element("TabItem", { label: "", value: "" })),
    );
    expect(page).toMatch(/^import TabItem from "@theme\/TabItem";\n\n<p>/);
    expect(page).not.toContain("ApiTabs");
  });

  it("writes any text on one line", () => {
    expect(writeMdx("a\nb\u2028c")).toBe('\n{"a\\nb\\u2028c"}\n');
  });

  it("cannot set a prototype through a key", () => {
    const data: unknown = JSON.parse(
      '[{"__proto__":{"a":"{\\"__proto__\\":1}"}}]',
    );
    expect(writeMdx(element("a", { data }))).toContain(
      '[{["__proto__"]:{"a":"{\\"__proto__\\":1}"}}]',
    );
  });

  it.each(["pk", "a_b", "Name2"])("writes the name %s bare", (name) => {
    expect(writeMdx(element("strong", { className: "x" }, name))).toBe(
      `\n<strong className={"x"}>${name}</strong>\n`,
    );
  });

  it.each(["__proto__", "_a_", "a*b*", "<i>", "{x}", "a b", ""])(
    "escapes the name %s from Markdown",
    (name) => {
      expect(writeMdx(element("strong", {}, name))).toContain(
        `{${JSON.stringify(name)}}`,
      );
    },
  );
});

describe("readMdx", () => {
  it.each([
    ["<p>", /p is not closed/],
    ["</p>", /^Line 1 .*not closed/],
    ["<p>\n</b>", /^Line 2 /],
    ["Some *words*", /^Line 1 .*not an element/],
    ["<p\nid={x}\n>\n</p>", /^Line 2 .*not a JSON literal/],
    ["<p\nid", /^Line 2 .*not an attribute/],
    ["{1}", /not text/],
    ["---\nid: a", /front matter/],
  ])("refuses %j", (source, message) => {
    expect(() => readMdx(source)).toThrow(message);
  });
});
