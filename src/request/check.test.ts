import { expect, test } from "vitest";
import type { Description, Schema } from "../description/model/types";
import { slowPattern, valueProblem } from "./check";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
};

const good: [Schema, string][] = [
  [{ type: "integer" }, "-7"],
  [{ type: "number", minimum: 0 }, "0"],
  [{ type: "string", format: "uuid" }, "3f0c2a51-8d1e-4b6f-a2c4-0d9e5b7a1c88"],
  [{ type: "string", format: "date-time" }, "2024-09-13T14:05:42+02:00"],
  [{ type: "string", pattern: "^[-a-z]+$" }, "a-b"],
  [{ type: "string", pattern: "(?P<python>a)" }, "anything"],
  [{ type: "string", maxLength: 1 }, "𝄞"],
  [{ type: "integer", minimum: 5 }, "007"],
  [{ type: "string", format: "date" }, "2024-02-29"],
  [{}, "anything"],
];
const bad: [Schema, string, RegExp][] = [
  [{ type: "integer" }, "1.5", /whole number/],
  [{ type: "integer", minimum: 1 }, "0", /at least 1/],
  [{ type: "number", minimum: 1, exclusiveMinimum: true }, "1", /more than 1/],
  [{ type: "number", exclusiveMaximum: 5 }, "5", /less than 5/],
  [{ allOf: [{ type: "integer", maximum: 5 }], maximum: 3 }, "4", /at most 3/],
  [{ type: "number" }, " ", /number/],
  [{ type: "number" }, "0x10", /number/],
  [{ type: "number" }, "Infinity", /number/],
  [{ type: "integer" }, "+5", /whole number/],
  [
    { type: "integer", maximum: 9007199254740992 },
    "9007199254740993",
    /at most 9007199254740992/,
  ],
  [{ type: "string", format: "date" }, "2023-02-29", /look like 2024/],
  [
    { type: "string", format: "date-time" },
    "2024-13-01T00:00:00Z",
    /look like 2024/,
  ],
  [{ type: "string", format: "uuid" }, "7", /look like 3f0c/],
  [{ type: "string", format: "date-time" }, "2024-09-13", /look like 2024/],
  [{ type: "string", minLength: 2 }, "a", /at least 2 characters/],
  [{ type: "string", pattern: "^a$" }, "b", /match \^a\$/],
];

test.each(good)("%j accepts %j", (schema, value) => {
  expect(valueProblem(description, schema, value)).toBeUndefined();
});

test.each(bad)("%j rejects %j", (schema, value, message) => {
  expect(valueProblem(description, schema, value)).toMatch(message);
});

test("a potentially slow pattern is not checked here", () => {
  const schema: Schema = { type: "string", pattern: "^(a+)+$" };
  const value = `${"a".repeat(40)}!`;
  expect(valueProblem(description, schema, value)).toBeUndefined();
  expect(slowPattern(description, schema, value)).toBe("^(a+)+$");
  expect(
    slowPattern(description, { type: "string", pattern: "^a+$" }, "b"),
  ).toBeUndefined();
});
