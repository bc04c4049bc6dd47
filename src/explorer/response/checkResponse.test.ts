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
    count: 0,
    unchecked: [],
  });
});

test("a response that differs from the description has problems", async () => {
  expect(await check('{"pk": "1"}')).toMatchObject({
    problems: [{ pointer: "/pk" }],
  });
});

test("a response that nothing could make valid, because the schema contradicts itself", async () => {
  const impossible = {
    type: "object",
    properties: { pk: { type: "integer", minimum: 5, maximum: 3 } },
  };
  const checked = await checkResponse(
    '{"pk": 4}',
    description,
    impossible,
    (...options) => createChecker(...options, startNodeWorker),
  );
  expect(checked.problems[0]).toMatchObject({
    pointer: "/pk",
    contradiction: "minimum 5 is more than maximum 3",
  });
});

test("a response that is not valid JSON despite its type has a problem", async () => {
  expect(await check("<html>")).toMatchObject({
    problems: [{ message: "This is not JSON." }],
  });
});
