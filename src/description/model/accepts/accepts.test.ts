import { describe, expect, it } from "vitest";
import { rulesFor } from "../ask/rules";
import { ExactNumber } from "../numbers/exact";
import { api, ref } from "../testing/api";
import type { AnySchema } from "../types/schema";
import { accepts } from "./accepts";

const exact = (text: string) => new ExactNumber(text);

describe("accepts", () => {
  it.each<[AnySchema, unknown, boolean]>([
    [{ maximum: exact("9007199254740993") }, exact("9007199254740994"), false],
    [{ maximum: exact("9007199254740993") }, exact("9007199254740993"), true],
    [{ multipleOf: 0.01 }, 19.99, true],
    [{ type: "integer" }, exact("1.0"), true],
    [{ enum: [exact("1.10")] }, 1.1, true],
    [{ maxLength: 1 }, "😀", true],
    [{ pattern: "(" }, "any", true],
    [
      { unevaluatedItems: false, $ref: "#/components/schemas/List" },
      [1, 2],
      true,
    ],
    [{ unevaluatedItems: false, prefixItems: [{}] }, [1, 2], false],
    [
      { unevaluatedItems: false, prefixItems: [{}], contains: { const: 2 } },
      [1, 2],
      true,
    ],
    [
      {
        unevaluatedProperties: false,
        anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }],
      },
      { a: 1, b: 1 },
      true,
    ],
    [
      {
        unevaluatedProperties: false,
        oneOf: [{ properties: { a: {} }, required: ["a"] }],
      },
      { b: 1 },
      false,
    ],
    [{ properties: { constructor: { type: "string" } } }, {}, true],
    [{ required: ["toString"] }, {}, false],
    [ref("Self"), "x", true],
    [ref("Self"), 1, false],
  ])("%j, %j: %s", (schema, value, expected) => {
    const model = api({
      List: { items: {} },
      Self: { allOf: [ref("Self"), { type: "string" }] },
    });
    expect(accepts(model, schema, value)).toBe(expected);
  });

  it("counts only the branch that a discriminator selects, if requested", () => {
    const model = api({ A: {}, B: { required: ["b"] } });
    const schema = {
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "k" },
    };
    const rules = rulesFor(model, "both");
    expect(accepts(model, schema, { k: "B", b: 1 })).toBe(false);
    expect(accepts(model, schema, { k: "B", b: 1 }, rules)).toBe(true);
    expect(accepts(model, schema, { k: "B" }, rules)).toBe(false);
  });
});
