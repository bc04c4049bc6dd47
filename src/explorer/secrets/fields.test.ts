import { describe, expect, test } from "vitest";
import type { Schema } from "../../description/model/types";
import { markableFields } from "./bodyFields";
import {
  bodyField,
  canBeSecret,
  type Field,
  isDescribedSecret,
  isSecretField,
  type SecretPolicy,
} from "./fields";
import { markedPaths, toggledMark } from "./marks";

const policy: SecretPolicy = {
  description: { openapi: "3.1.0", info: { title: "t", version: "1" } },
  marked: new Set(["body/users/nickname"]),
};

const named = (name: string, ...schemas: Schema[]): Field => ({
  name,
  path: `query.${name}`,
  schemas,
});

describe("the type takes precedence over the name", () => {
  test.each<[string, Schema]>([
    ["password", { type: "boolean" }],
    ["password", { type: ["boolean", "null"] }],
    ["token", { enum: ["a", "b"] }],
    ["token", { const: "a" }],
    ["secret", { type: "string", format: "duration" }],
    ["secret", { type: "string", format: "date-time" }],
    ["credentials", { type: "array", items: { enum: ["a"] } }],
    ["token", { oneOf: [{ enum: ["a"] }, { type: "null" }] }],
    ["token", { anyOf: [{ enum: ["a"] }, { enum: [""] }] }],
    ["token", { allOf: [{ type: "string" }, { enum: ["a"] }] }],
    ["clear", { type: "boolean", writeOnly: true }],
  ])("%s of %j can be no secret", (name, schema) => {
    expect(canBeSecret(named(name, schema), policy)).toBe(false);
    expect(isDescribedSecret(named(name, schema), policy)).toBe(false);
  });

  test.each<[string, Schema]>([
    ["tokens", { type: "integer" }],
    ["signing_key", { type: "string", format: "uuid" }],
  ])("%s of %j is not one, but can be marked", (name, schema) => {
    expect(canBeSecret(named(name, schema), policy)).toBe(true);
    expect(isDescribedSecret(named(name, schema), policy)).toBe(false);
  });

  test.each<[string, Schema]>([
    ["otp", { type: "integer" }],
    ["api_key", { type: "string", format: "uuid" }],
    ["token", { type: ["string", "null"] }],
    ["token", { oneOf: [{ type: "string" }, { type: "boolean" }] }],
    ["passwords", { type: "array", items: { type: "string" } }],
    ["credentials", { type: "object" }],
    ["x", { type: "string", format: "password" }],
    ["x", { type: "integer", writeOnly: true }],
    ["x", { type: "array", items: { type: "string", format: "password" } }],
    [
      "x",
      { anyOf: [{ type: "null" }, { type: "string", format: "password" }] },
    ],
  ])("%s of %j is one", (name, schema) => {
    expect(isDescribedSecret(named(name, schema), policy)).toBe(true);
  });

  test("without a schema, only the name decides", () => {
    expect(isDescribedSecret(named("api-key"), policy)).toBe(true);
    expect(isDescribedSecret(named("note"), policy)).toBe(false);
  });

  test("circular and exponential compositions end", () => {
    const schemas: Record<string, Schema> = {};
    for (let level = 0; level < 30; level++) {
      const next = { $ref: `#/components/schemas/S${(level + 1) % 30}` };
      schemas[`S${level}`] = { oneOf: [next, { ...next }], allOf: [next] };
    }
    const cyclic = {
      ...policy,
      description: { ...policy.description, components: { schemas } },
    };
    const field = named("x", { $ref: "#/components/schemas/S0" });
    expect(isDescribedSecret(field, cyclic)).toBe(false);
  });
});

describe("the reader's marks", () => {
  test("are kept by operation and path", () => {
    let marks = toggledMark([], "GET /x", "query.a b");
    marks = toggledMark(marks, "POST /x", "body/c");
    expect(markedPaths(marks, "GET /x")).toEqual(new Set(["query.a b"]));
    expect(markedPaths(marks, "GET /")).toEqual(new Set());
    expect(toggledMark(marks, "GET /x", "query.a b")).toEqual([
      "POST /x body/c",
    ]);
  });

  test("apply to every item of a list", () => {
    const text = JSON.stringify({
      users: [
        { nickname: "a", name: "b" },
        { nickname: "c", password: "d", active: true, none: null },
      ],
      "a/b~": 1,
    });
    const fields = markableFields(text, bodyField({}), policy);
    expect(fields.map(({ path }) => path)).toEqual([
      "body/users/nickname",
      "body/users/name",
      "body/users/password",
      "body/a~1b~0",
    ]);
    expect(fields.map((one) => isSecretField(one, policy))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(markableFields("{", bodyField({}), policy)).toEqual([]);
  });
});
