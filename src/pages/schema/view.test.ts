import { describe, expect, it } from "vitest";
import type { Description, Schema } from "../../description";
import { viewOf } from "./view";

function api(schemas: Record<string, Schema>): Description {
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    components: { schemas },
  };
}
const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

describe("viewOf", () => {
  it("follows references and says which component it is", () => {
    const { schema, name } = viewOf(api({ A: { type: "string" } }), ref("A"));
    expect(schema).toEqual({ type: "string", title: "A" });
    expect(name).toBe("A");
  });

  it("lets what stands beside a reference speak last", () => {
    const description = api({ A: { type: "string", description: "a" } });
    const { schema } = viewOf(description, {
      allOf: [ref("A")],
      description: "b",
      nullable: true,
    });
    expect(schema).toMatchObject({
      ...{ type: "string", description: "b", nullable: true, title: "A" },
    });
  });

  it("merges properties, requirements and values", () => {
    const { schema, names } = viewOf(
      api({ A: { properties: { a: {} }, required: ["a"], enum: [1, 2] } }),
      {
        allOf: [ref("A"), { properties: { b: {} }, required: ["b"] }],
        enum: [2, 3],
      },
    );
    expect(Object.keys(schema.properties ?? {})).toEqual(["a", "b"]);
    expect(schema.required).toEqual(expect.arrayContaining(["a", "b"]));
    expect(schema.enum).toEqual([2]);
    expect(names).toEqual(["A"]);
  });

  it("keeps the stricter limit of two, in properties too", () => {
    const { schema } = viewOf(api({}), {
      maxLength: 9,
      allOf: [
        { maxLength: 5, properties: { a: { minimum: 1 } } },
        { minLength: 2, properties: { a: { minimum: 3, title: "x" } } },
      ],
    });
    expect(schema).toMatchObject({ maxLength: 5, minLength: 2 });
    const a = viewOf(api({}), schema.properties?.["a"] ?? {}).schema;
    expect(a).toEqual({ minimum: 3, title: "x" });
  });

  it("takes no inherited property of JavaScript for one of the schema", () => {
    const { schema } = viewOf(api({}), {
      allOf: [
        { properties: { constructor: { type: "string" } } },
        { properties: { other: {} } },
      ],
    });
    expect(schema.properties?.constructor).toEqual({ type: "string" });
  });

  it("keeps the choices of both when both have some", () => {
    const { schema } = viewOf(api({}), {
      oneOf: [{ title: "A" }, { title: "B" }],
      allOf: [{ oneOf: [{ title: "C" }, { title: "D" }] }],
    });
    const [first] = schema.oneOf ?? [];
    expect(schema.oneOf?.map(({ title }) => title)).toEqual(["A", "B"]);
    const inner = viewOf(api({}), first ?? {}).schema;
    expect(inner.oneOf?.map(({ title }) => title)).toEqual(["C", "D"]);
  });

  it("ends for schemas that merge themselves, and for common ancestors", () => {
    const levels = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `L${String(index)}`,
        { allOf: [ref(`L${String(index + 1)}`), ref(`L${String(index + 1)}`)] },
      ]),
    );
    const description = api({
      ...levels,
      L60: { type: "string" },
      Self: { allOf: [ref("Self"), { type: "string" }] },
    });
    expect(viewOf(description, ref("L0")).schema.type).toBe("string");
    expect(viewOf(description, ref("Self")).schema.type).toBe("string");
  });
});
