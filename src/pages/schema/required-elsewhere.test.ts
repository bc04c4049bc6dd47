import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../page/plain/to-markdown";
import { writeMdx } from "../../page/tree/write";
import type { Schema } from "../../description";
import { parseJson } from "../../description/model/numbers/json";
import { planOne, wordsOf } from "../testing/plan";
import { createTrees } from "../trees";

function pagesOf(text: string) {
  const schemas = parseJson(text) as Record<string, Schema>;
  const { plan, entry } = planOne(
    {
      requestBody: {
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/A" } },
        },
      },
    },
    schemas,
  );
  const [schema] = plan.schemas;
  if (!schema) throw new Error("There is no schema.");
  const treeOf = createTrees(plan);
  return {
    operation: treeOf(entry.page) ?? [],
    schema: treeOf(schema.page) ?? [],
  };
}

describe("required names without a property", () => {
  it("are shown in conditions, negations and alternatives", () => {
    const { operation } = pagesOf(`{"A": {
      "properties": {"mode": {}, "card": {}, "cash": {}},
      "if": {"properties": {"mode": {"const": "card"}}, "required": ["mode"]},
      "then": {"required": ["card"]},
      "not": {"required": ["cash", "card"]},
      "oneOf": [{"required": ["other"], "properties": {"own": {}}}, {"properties": {"b": {}}}]
    }}`);
    const words = wordsOf(writeMdx(operation));
    expect(words).toContain("then this applies as well:Required: card.");
    expect(words).toContain("Must not have cash and card together.");
    expect(words).toContain("Required: other.");
    expect(words).not.toContain("Required: mode.");
  });
});

describe("exact numbers", () => {
  it("keep their digits in Markdown and as code", () => {
    const { operation, schema } = pagesOf(`{"A": {
      "type": "object",
      "properties": {
        "n": {"const": 99999999999999999999},
        "d": {"type": "integer", "default": 9007199254740993, "maximum": 9007199254740995}
      }
    }}`);
    const markdown = toMarkdown(operation, (to) => to);
    expect(markdown).toContain("`99999999999999999999`");
    expect(markdown).toContain("`9007199254740993`");
    const code = writeMdx(schema);
    expect(code).toContain("n?: 99999999999999999999;");
    expect(code).toContain(String.raw`\"const\": 99999999999999999999`);
    expect(code).toContain(String.raw`\"maximum\": 9007199254740995`);
  });
});
