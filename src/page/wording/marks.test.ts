import { expect, it } from "vitest";
import { marksOf } from "./marks";

it("lists the marks that apply, in a fixed order", () => {
  const schema = { type: "string", nullable: true, writeOnly: true } as const;
  expect(marksOf(schema, { required: true, deprecated: true })).toEqual([
    ...["nullable", "required", "deprecated", "write-only"],
  ]);
  expect(marksOf({ readOnly: true, deprecated: true })).toEqual([
    ...["deprecated", "read-only"],
  ]);
  expect(marksOf({ deprecated: true }, { deprecated: false })).toEqual([]);
});
