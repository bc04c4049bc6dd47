import { expect, test } from "vitest";
import { checkResponse } from "./checkResponse";
import { createChecker } from "../validation/checker";
import { startNodeWorker } from "../validation/testing/startNodeWorker";

const description = { openapi: "3.0.3", info: { title: "t", version: "1" } };
const schema = {
  type: "object",
  required: ["pk"],
  properties: { pk: { type: "integer" } },
};

const check = (text: string) =>
  checkResponse(text, description, schema, (...options) =>
    createChecker(...options, startNodeWorker),
  );

test("a response that matches the description has no problems", async () => {
  expect(await check('{"pk": 1, "more": 2}')).toEqual({
    problems: [],
    unchecked: [],
  });
});

test("a response that differs from the description has problems", async () => {
  expect(await check('{"pk": "1"}')).toMatchObject({
    problems: [{ pointer: "/pk" }],
  });
});

test("a response that is not valid JSON despite its type has a problem", async () => {
  expect(await check("<html>")).toMatchObject({
    problems: [{ message: "This is not JSON." }],
  });
});
