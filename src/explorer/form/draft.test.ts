import { describe, expect, test } from "vitest";
import { decodeDraft, type Draft, encodeDraft } from "./draft";

const draft: Draft = {
  values: { "path.id": "7" },
  mediaType: "application/json",
  choice: 1,
  inputs: {
    "application/json": { text: '{"note": "ü ✓"}' },
    "multipart/form-data": { fields: { clear: "true" } },
  },
};

describe("links", () => {
  test("a draft can be encoded in a fragment and decoded", () => {
    const text = encodeDraft(draft);
    expect(text).toMatch(/^[\w-]+$/);
    expect(decodeDraft(text)).toEqual(draft);
  });

  test.each(["", "%%%", "e30", encodeDraft({ values: [] } as never), "bnVsbA"])(
    "an invalid link is not a draft: %s",
    (text) => {
      expect(decodeDraft(text)).toBeUndefined();
    },
  );
});
