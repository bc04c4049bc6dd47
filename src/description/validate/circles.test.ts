import { expect, test } from "vitest";
import { withoutCircles } from "./circles";
import type { Description, Schema } from "../model/types";

const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});
const describe = (schemas: Record<string, Schema>): Description => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas },
});
const cut = (schemas: Record<string, Schema>) =>
  withoutCircles(describe(schemas)).components?.schemas;

test("a description without circles is the same object", () => {
  const description = describe({
    Node: {
      allOf: [ref("Base"), ref("Base")],
      properties: { child: ref("Node") },
    },
    Base: { type: "object" },
  });
  expect(withoutCircles(description)).toBe(description);
});

test("an allOf that leads back is cut, what the schema says itself stays", () => {
  const properties = { name: { type: "string" } };
  expect(cut({ A: { allOf: [ref("A")], properties } })).toEqual({
    A: { allOf: [{ properties }], properties },
  });
  expect(
    JSON.stringify(
      cut({ A: { allOf: [ref("B")] }, B: { allOf: [ref("A")], properties } }),
    ),
  ).not.toMatch(/A.*B.*A.*B/);
});

test("a reference to itself says nothing", () => {
  expect(cut({ A: ref("A") })).toEqual({ A: {} });
});

test("a choice that leads straight back is no alternative", () => {
  expect(cut({ A: { oneOf: [ref("A"), { type: "string" }] } })).toEqual({
    A: { oneOf: [{ not: {} }, { type: "string" }] },
  });
});

test("circles below a property and through other pointers are found", () => {
  const inner: Schema = {
    allOf: [{ $ref: "#/components/schemas/A/properties/b" }],
  };
  expect(cut({ A: { properties: { b: inner } } })).toEqual({
    A: { properties: { b: { allOf: [{}] } } },
  });
});

test("a child that extends its parent keeps the parent's properties", () => {
  const parent: Schema = {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" } },
    oneOf: [ref("Cat")],
  };
  const cat: Schema = {
    allOf: [ref("Parent"), { properties: { lives: { type: "integer" } } }],
  };
  expect(cut({ Parent: parent, Cat: cat })).toMatchObject({
    Cat: {
      allOf: [
        { required: ["kind"], properties: { kind: { type: "string" } } },
        { properties: { lives: { type: "integer" } } },
      ],
    },
  });
});
