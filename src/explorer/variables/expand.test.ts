import { expect, test } from "vitest";
import { expand, expandDraft, namesIn } from "./expand";

const variables = { user_pk: "7", quote: 'a"b' };

test("known names have their value, others stay", () => {
  expect(expand("/{{user_pk}}/{{ quote }}/{{other}}", variables)).toBe(
    '/7/a"b/{{other}}',
  );
  expect(namesIn("{{a}} {{ b-c }} {d}")).toEqual(["a", "b-c"]);
});

test("in every field of a draft; in JSON as a part of its text", () => {
  const file = new File([], "x");
  expect(
    expandDraft(
      {
        values: { "path.id": "{{user_pk}}", "query.list": ["{{quote}}", 1] },
        inputs: {
          "application/json": { text: '{"name": "{{quote}}"}' },
          "text/plain": { text: "{{quote}}" },
          "multipart/form-data": { fields: { a: "{{user_pk}}", file } },
        },
      },
      variables,
    ),
  ).toEqual({
    values: { "path.id": "7", "query.list": ['a"b', 1] },
    inputs: {
      "application/json": { text: '{"name": "a\\"b"}' },
      "text/plain": { text: 'a"b' },
      "multipart/form-data": { fields: { a: "7", file } },
    },
  });
});
