import { describe, expect, it } from "vitest";
import { arrange } from "../../page/layout/arrange";
import { toMarkdown } from "../../page/plain/to-markdown";
import { writeMdx } from "../../page/tree/write";
import { planOne, wordsOf } from "../testing/plan";
import { createTrees } from "../trees";

function pageOf(operation: Record<string, unknown>) {
  const { plan, entry } = planOne(operation);
  return createTrees(plan)(entry.page) ?? [];
}
const body = (schema: object) => ({
  requestBody: { content: { "application/json": { schema } } },
});
const tuple = {
  type: "array",
  prefixItems: [
    { type: "string", description: "A name." },
    { type: "integer", description: "An age." },
  ],
};

describe("the items of a tuple", () => {
  it("are listed by position", () => {
    const page = pageOf(
      body({ ...tuple, items: { type: "boolean", description: "A mark." } }),
    );
    expect(wordsOf(writeMdx(arrange(page)))).toMatch(
      /Item 1:.*Item 2:.*Each further item:/s,
    );
    expect(toMarkdown(page, (to) => to)).toMatch(
      /Item 1:.*A name\..*Item 2:.*An age\..*Each further item:.*A mark\./s,
    );
  });

  it("are complete if the tuple is closed", () => {
    const page = pageOf(body({ ...tuple, items: false }));
    const words = wordsOf(writeMdx(arrange(page)));
    expect(words).toContain("Item 2:");
    expect(words).not.toMatch(/Each (further )?item/);
    expect(words).toContain("No further items are allowed.");
  });

  it("are described once if there is one schema for all", () => {
    const list = {
      type: "array",
      items: { type: "object", properties: { a: {} } },
    };
    expect(toMarkdown(pageOf(body(list)), (to) => to)).toContain("Each item:");
  });
});

describe("the examples of a parameter in Markdown", () => {
  it("have their names, values, texts and URLs", () => {
    const page = pageOf({
      parameters: [
        {
          ...{ name: "ids", in: "query", schema: { type: "array" } },
          examples: {
            two: {
              summary: "Two",
              value: [1, 2],
              description: "Both *at once*.",
            },
            far: { externalValue: "https://a.test/ids" },
          },
        },
        { name: "one", in: "query", schema: {}, example: "x" },
      ],
    });
    const markdown = toMarkdown(page, (to) => to);
    expect(markdown).toContain("Example: Two: `[1,2]`");
    expect(markdown).toContain("Both *at once*.");
    expect(markdown).toContain("Example: far: <https://a.test/ids>");
    expect(markdown).toContain("Example: `x`");
  });
});
