import { describe, expect, test } from "vitest";
import type { Description, Schema } from "../../description/model/types";
import { bodyValidator } from "./validate";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Kind: { type: "string", enum: ["internal", "external"] },
      User: {
        type: "object",
        required: ["username", "pk"],
        additionalProperties: false,
        properties: {
          pk: { type: "integer", readOnly: true },
          username: { type: "string", maxLength: 4 },
          kind: {
            nullable: true,
            allOf: [{ $ref: "#/components/schemas/Kind" }],
          },
          age: { type: "integer", minimum: 0, exclusiveMinimum: true },
          friends: {
            type: "array",
            items: { $ref: "#/components/schemas/User" },
          },
        },
      },
    },
  },
};
const check = (value: unknown, schema: Schema = user) =>
  bodyValidator(description, schema, "request")(value);
const user: Schema = { $ref: "#/components/schemas/User" };
const pointers = (value: unknown) => check(value).map(({ pointer }) => pointer);

describe("bodyValidator", () => {
  test("a valid body has no problems, and read-only properties are not required", () => {
    expect(check({ username: "mira", kind: null, age: 1 })).toEqual([]);
    expect(check({ username: "mira", kind: "external" })).toEqual([]);
  });

  test("names the place and the problem, behind references too", () => {
    expect(
      check({ username: "too long", friends: [{ username: 7 }] }),
    ).toMatchObject([
      {
        pointer: "/username",
        message: "Must have at most 4 characters.",
      },
      {
        pointer: "/friends/0/username",
        message: "Must be a text.",
      },
    ]);
    expect(check({})).toMatchObject([
      { pointer: "", message: '"username" is required and missing.' },
    ]);
  });

  test("nullable with allOf, boolean exclusiveMinimum, unknown properties", () => {
    expect(pointers({ username: "a", kind: "other" })).toContain("/kind");
    expect(pointers({ username: "a", age: 0 })).toEqual(["/age"]);
    expect(pointers({ username: "a", more: 1 })).toContain("/more");
    expect(pointers({ username: null })).toEqual(["/username"]);
  });

  test("a discriminator selects the alternative", () => {
    const choice: Schema = {
      oneOf: [
        { $ref: "#/components/schemas/Kind" },
        { $ref: "#/components/schemas/User" },
      ],
      discriminator: {
        propertyName: "username",
        mapping: { mira: "#/components/schemas/User" },
      },
    };
    expect(check({ username: "mira" }, choice)).toEqual([]);
    expect(check({ username: "mira", age: 0 }, choice)).toMatchObject([
      { pointer: "/age" },
    ]);
    expect(check({ username: "x" }, choice)).toMatchObject([
      { pointer: "/username" },
    ]);
    expect(check({}, choice)).not.toEqual([]);
  });

  test("needs no eval", () => {
    const before = globalThis.Function;
    try {
      globalThis.Function = (() => {
        throw new EvalError("unsafe-eval");
      }) as unknown as FunctionConstructor;
      expect(check({ username: 1 })).not.toEqual([]);
    } finally {
      globalThis.Function = before;
    }
  });
});

test("a response needs required read-only properties, but not write-only ones", () => {
  const schema: Schema = {
    type: "object",
    required: ["pk", "password"],
    properties: {
      pk: { type: "integer", readOnly: true },
      password: { type: "string", writeOnly: true },
    },
  };
  const response = bodyValidator(description, schema, "response");
  expect(response({ pk: 1 })).toEqual([]);
  expect(response({ password: "x" })).toHaveLength(1);
});
