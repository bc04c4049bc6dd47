import { expect, it } from "vitest";
import { tokenize } from "./tokenize";

it("tells keys, texts and literals apart", () => {
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
  "loses nothing of %j",
  (text) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  },
);
