import { expect, test } from "vitest";
import { parseSource } from "./source";

const times = (count: number, text: string) => text.repeat(count);

test.each([
  ["lists", `a: ${times(20_000, "[")}${times(20_000, "]")}`],
  [
    "objects",
    `${times(10_000, '{"type": "array", "items": ')}{}${times(10_000, "}")}`,
  ],
  ["objects of YAML", `a: ${times(10_000, "{b: ")}1${times(10_000, "}")}`],
  ["compact lists", `a:\n  ${times(5_000, "- ")}1`],
  [
    "indentation",
    Array.from({ length: 3_000 }, (_, level) => `${times(level, " ")}a:`).join(
      "\n",
    ),
  ],
])("%s nested without end are refused", (_, text) => {
  expect(() => parseSource("deep.yaml", text)).toThrow(/nested more than/);
});

test.each([
  ["brackets in a text", `a: |\n  ${times(50_000, "[")}\n`],
  ["dashes in a text", `a: "${times(50_000, "- ")}"\n`],
  [
    "a level that the parser follows",
    `a: ${times(400, "[")}${times(400, "]")}`,
  ],
])("%s are not deep", (_, text) => {
  expect(() => parseSource("flat.yaml", text)).not.toThrow();
});
