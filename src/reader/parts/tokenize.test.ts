import { expect, it } from "vitest";
import { tokenize } from "./tokenize";

it("distinguishes keys, strings and literals", () => {
  const kinds = tokenize('{"a": ["b\\" c", -1.5e3, true], "d" : null}')
    .filter(({ kind }) => kind)
    .map(({ kind, text }) => [kind, text]);
  expect(kinds).toEqual([
    ["key", '"a"'],
    ["string", '"b\\" c"'],
    ["literal", "-1.5e3"],
    ["literal", "true"],
    ["key", '"d"'],
    ["literal", "null"],
  ]);
});

it.each(["", "plain text", '{"unfinished', "<a>1</a>"])(
  "keeps the whole text of %j",
  (text) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  },
);

it.each([
  ["strings that never end", '"a\\'.repeat(100_000)],
  ["quotes", '"'.repeat(200_000)],
  ["one long line", JSON.stringify("1 ".repeat(500_000))],
  ["digits", "1e".repeat(100_000)],
])("takes linear time for %s", (_, text) => {
  const start = performance.now();
  tokenize(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});
