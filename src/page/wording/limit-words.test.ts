import { describe, expect, it } from "vitest";
import { type Schema, modelOf } from "../../description/model";
import { limitsText } from "../../pages/schema/limits";
import { parseMarkdown } from "../markdown/parse";
import { limitWords } from "./limit-words";
import { pieces } from "./pieces";

const model = modelOf({ openapi: "3.1.0", info: { title: "", version: "" } });

function said(schema: Schema): string {
  const words = limitWords(
    pieces(parseMarkdown(limitsText(model, schema) ?? "")),
  );
  const phrases = words?.phrases.map((phrase) =>
    phrase
      .map((piece) => (typeof piece === "string" ? piece : `\`${piece.code}\``))
      .join(""),
  );
  return [
    ...(phrases ?? ["?"]),
    ...(words && words.values.length > 0
      ? [`${words.isOfItems ? "items " : ""}[${words.values.join("|")}]`]
      : []),
  ].join("; ");
}

describe("limits in words", () => {
  it.each<[string, Schema]>([
    ["1 to 150 characters", { minLength: 1, maxLength: 150 }],
    ["exactly 8 characters", { minLength: 8, maxLength: 8 }],
    ["not empty", { minLength: 1 }],
    ["at least 2 characters", { minLength: 2 }],
    ["at most 1 item", { maxItems: 1 }],
    ["0 to 10", { minimum: 0, maximum: 10 }],
    [
      "more than 0 and less than 1.5",
      { exclusiveMinimum: 0, exclusiveMaximum: 1.5 },
    ],
    ["at least -5", { minimum: -5 }],
    ["multiple of 5", { multipleOf: 5 }],
    ["matches `^[a, b]+$`", { pattern: "^[a, b]+$" }],
    ["[a|1|null]", { enum: ["a", 1, null] }],
    ["[a, b|]|c`d]", { enum: ["a, b", "]", "c`d"] }],
    [
      "1 to 3 items; no duplicates",
      { minItems: 1, maxItems: 3, uniqueItems: true },
    ],
    ["not empty; each item at most 2", { minItems: 1, items: { maximum: 2 } }],
    ["at most 1 property", { maxProperties: 1 }],
    ["not empty; items [a]", { minItems: 1, items: { enum: ["a"] } }],
  ])("says %s", (words, schema) => {
    expect(said(schema)).toBe(words);
  });

  it("does not change other texts", () => {
    expect(limitWords(["Something else"])).toBeUndefined();
    expect(limitWords(["Possible values: ", { code: "?" }])).toBeUndefined();
  });
});
