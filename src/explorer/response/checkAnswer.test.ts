import { expect, test } from "vitest";
import { checkAnswer } from "./checkAnswer";

const description = { openapi: "3.0.3", info: { title: "t", version: "1" } };
const schema = {
  type: "object",
  required: ["pk"],
  properties: { pk: { type: "integer" } },
};

test("an answer as described", () => {
  expect(checkAnswer('{"pk": 1, "more": 2}', description, schema)).toEqual([]);
});

test("an answer that is other than described", () => {
  expect(checkAnswer('{"pk": "1"}', description, schema)).toMatchObject([
    { pointer: "/pk" },
  ]);
});

test("an answer that only says it is JSON", () => {
  expect(checkAnswer("<html>", description, schema)).toMatchObject([
    { message: "This is no JSON." },
  ]);
});
