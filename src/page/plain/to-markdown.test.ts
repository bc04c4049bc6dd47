import { describe, expect, it } from "vitest";
import { element, none } from "../tree/node";
import { toMarkdown } from "./to-markdown";

function markdown(...nodes: Parameters<typeof toMarkdown>[0]): string {
  return toMarkdown(nodes, (to) => `/base${to}`).trimEnd();
}

describe("writes a page as Markdown", () => {
  it("with headings, paragraphs, code and links", () => {
    expect(
      markdown(
        element("Heading", { as: "h1", children: "Title" }),
        element(
          "p",
          {},
          "A ",
          element("strong", {}, "b"),
          " and ",
          element("code", {}, "c`d"),
          ".",
        ),
        element("p", {}, element("Link", { to: "/a" }, "a link")),
        element("pre", {}, element("code", {}, "x ``` y\n")),
      ),
    ).toBe(
      "# Title\n\nA **b** and `` c`d ``.\n\n[a link](</base/a>)\n\n````\nx ``` y\n````",
    );
  });

  it("with lists in lists and tables", () => {
    const cells = (name: "td" | "th", ...texts: string[]) =>
      element(
        "tr",
        {},
        texts.map((text) => element(name, {}, text)),
      );
    expect(
      markdown(
        element(
          "ul",
          {},
          element("li", {}, "one"),
          element(
            "li",
            {},
            "two",
            element("ol", {}, element("li", {}, "three")),
          ),
        ),
        element(
          "table",
          {},
          element("thead", {}, cells("th", "A", "B")),
          element("tbody", {}, cells("td", "1", "a|b")),
        ),
      ),
    ).toBe(
      "- one\n- two\n\n  1. three\n\n| A | B |\n| --- | --- |\n| 1 | a\\|b |",
    );
  });

  it("with parameters and properties, their facts and content", () => {
    const summary = element(
      "summary",
      {},
      element(
        "span",
        {},
        element("strong", {}, "settings"),
        element("span", {}, "object"),
      ),
    );
    expect(
      markdown(
        element("ParamsItem", {
          schemaName: "integer",
          qualifierMessage: "**Possible values:** `>= 1`",
          param: {
            name: "page",
            in: "query",
            required: true,
            description: "Which page.",
            schema: { default: 1 },
          },
        }),
        element(
          "SchemaItem",
          { collapsible: true, schemaLabel: "Settings", schemaHref: "/s" },
          element(
            "details",
            {},
            summary,
            element(
              "ul",
              {},
              element("SchemaItem", {
                collapsible: false,
                name: "locale",
                schemaName: "string",
                qualifierMessage: none,
                schema: {
                  description: "Language.",
                  example: "de",
                  readOnly: true,
                },
              }),
            ),
          ),
        ),
      ),
    ).toBe(
      [
        "- `page`, integer, required\n\n  **Possible values:** `>= 1`\n\n  Which page.\n\n  Default value: `1`",
        "- `settings`, object\n\n  - `locale`, string, read-only\n\n    Language.\n\n    Example: `de`\n\n  [Settings](</base/s>)",
      ].join("\n\n"),
    );
  });

  it("with tabs in sequence, and requests and samples as code", () => {
    const samples = element("ResponseSamples", {
      responseExample: "{}",
      language: "json",
    });
    expect(
      markdown(
        element("MethodEndpoint", { method: "get", path: "/a" }),
        element(
          "ApiTabs",
          {},
          element(
            "TabItem",
            { label: "200", value: "200" },
            element(
              "MimeTabs",
              {},
              element("TabItem", { label: "text", value: "t" }, samples),
            ),
          ),
        ),
      ),
    ).toBe("```http\nGET /a\n```\n\n### 200\n\n#### text\n\n```json\n{}\n```");
  });

  it("with Markdown syntax in texts escaped", () => {
    expect(markdown(element("p", {}, "*a* <b> [c] `d` e_f _g_"))).toBe(
      "\\*a\\* \\<b> \\[c\\] \\`d\\` e_f \\_g\\_",
    );
  });

  it("with only the HTML and links that the page has", () => {
    const description = "<script>a()</script> [b](javascript:c) <b>d</b>";
    const text = markdown(
      element("SchemaItem", {
        collapsible: false,
        name: "e",
        schemaName: "string",
        schema: { description },
      }),
    );
    expect(text).toContain("\\<script>a()\\</script>");
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).toContain("**d**");
  });

  it("without buttons, and with spaces where CSS separates parts", () => {
    expect(
      markdown(
        element("h3", {}, "Body", element("span", {}, "required")),
        element("button", {}, "Copy"),
      ),
    ).toBe("### Body required");
  });
});
