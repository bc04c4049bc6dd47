import { expect, test } from "vitest";
import { bodyFrom } from "./bodyFrom";

const description = { openapi: "3.0.3", info: { title: "", version: "" } };

test("keeps what the request takes, nested too, and maps whole", () => {
  const schema = {
    type: "object",
    properties: {
      name: { type: "string" },
      pk: { type: "integer", readOnly: true },
      attributes: { type: "object", additionalProperties: true },
      owner: {
        type: "object",
        properties: { id: { readOnly: true }, email: {} },
      },
      groups: { type: "array", items: { type: "string" } },
    },
  };
  expect(
    bodyFrom(
      {
        ...{ pk: 1, name: "Mira", uid: "x", groups: ["a"] },
        ...{ attributes: { a: 1 }, owner: { id: 3, email: "m@x" } },
      },
      schema,
      description,
    ),
  ).toEqual({
    ...{ name: "Mira", attributes: { a: 1 }, owner: { email: "m@x" } },
    groups: ["a"],
  });
});
