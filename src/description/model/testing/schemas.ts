import { referenceTo } from "../reference/pointer";
import type { AnySchema, Schema } from "../types/schema";
import { type Draw, drawNear, drawValue, keys } from "./draw";
import { arrayKeywords, objectKeywords } from "./containers";
import type { SchemaDraw } from "./schema-draw";

/**
 * @param isPlain leaves out negations and conditions, for which a valid value may be hard to find
 */
export function schemaDraw(
  draw: Draw,
  version: "3.0" | "3.1",
  isPlain = false,
): SchemaDraw {
  const self: SchemaDraw = {
    ...{ draw, version, components: {}, around, aroundAll },
    any: (depth) => around(drawValue(draw, 1), depth),
  };
  return self;

  function aroundAll(values: readonly unknown[], depth: number): AnySchema {
    const [only, ...others] = values;
    if (values.length === 0) return self.any(depth);
    if (others.length === 0) return around(only, depth);
    return { anyOf: values.map((value) => around(value, depth)) };
  }

  function around(value: unknown, depth: number): AnySchema {
    if (draw.chance(5)) return version === "3.1" ? true : {};
    const schema: Schema = {};
    const count = 1 + draw.below(3);
    for (let index = 0; index < count; index++)
      join(schema, keyword(value, depth));
    return depth > 0 && draw.chance(30)
      ? reference(schema, value, depth)
      : schema;
  }

  function reference(target: Schema, value: unknown, depth: number): Schema {
    const name = `C${String(Object.keys(self.components).length)}`;
    self.components[name] = target;
    const $ref = referenceTo("schemas", name);
    if (!draw.chance(40)) return { $ref };
    const beside = version === "3.1" ? value : drawValue(draw, 1);
    const siblings = around(beside, depth - 1);
    return typeof siblings === "boolean" ? { $ref } : { ...siblings, $ref };
  }

  function keyword(value: unknown, depth: number): Schema {
    const inner = depth - 1;
    const isDeep = depth > 0 && draw.chance(60);
    if (!isDeep) return draw.chance(50) ? plain(value) : limits(value);
    if (draw.chance(40)) return combined(value, inner);
    if (Array.isArray(value)) return arrayKeywords(self, value, inner);
    if (typeof value === "object" && value !== null)
      return objectKeywords(self, value as Record<string, unknown>, inner);
    return combined(value, inner);
  }

  function combined(value: unknown, depth: number): Schema {
    const other = drawNear(draw, value);
    const isOther = JSON.stringify(other) !== JSON.stringify(value);
    switch (isPlain ? draw.pick([0, 4, 5, 6, 7]) : draw.below(8)) {
      case 0:
        return { anyOf: [self.any(depth), around(value, depth)] };
      case 1:
        return {
          oneOf: [around(value, depth), { not: around(value, depth) }],
        };
      case 2:
        return isOther ? { not: { const: other } } : {};
      case 3:
        return { if: self.any(depth), ...branches(value, depth) };
      case 6:
        return isPlain
          ? { oneOf: [around(value, depth), { enum: ["other"] }] }
          : {};
      case 4:
        return draw.chance(50)
          ? {
              oneOf: [{ type: "null" }, self.aroundAll([value], depth)].slice(
                value === null ? 1 : 0,
              ),
            }
          : { anyOf: [around(value, depth), { type: "null" }] };
      default:
        return {
          allOf: Array.from({ length: 1 + draw.below(3) }, () =>
            around(value, depth),
          ),
        };
    }
  }

  function branches(value: unknown, depth: number): Schema {
    return {
      ...(draw.chance(70) && { then: around(value, depth) }),
      ...(draw.chance(70) && { else: around(value, depth) }),
    };
  }

  function plain(value: unknown): Schema {
    const type = typeOf(value);
    if (value === null && version === "3.0")
      return { type: draw.pick(["string", "object"]), nullable: true };
    switch (draw.below(4)) {
      case 0:
        return { enum: [drawValue(draw, 1), value] };
      case 1:
        return draw.chance(30) ? { const: value } : { title: "t" };
      case 2:
        return version === "3.0"
          ? { type, nullable: draw.chance(50) }
          : {
              type: [
                ...new Set([type, draw.pick(["null", "string", "object"])]),
              ],
            };
      default:
        return { type };
    }
  }

  function limits(value: unknown): Schema {
    if (typeof value === "number")
      return draw.pick<Schema>([
        { minimum: value - draw.below(3) },
        { maximum: value + draw.below(3) },
        version === "3.0"
          ? { minimum: value - 1, exclusiveMinimum: true }
          : { exclusiveMinimum: value - 1 },
        Number.isInteger(value) && value % 2 === 0 ? { multipleOf: 2 } : {},
        Number.isInteger(value) && value % 3 === 0 ? { multipleOf: 3 } : {},
      ]);
    if (typeof value === "string")
      return draw.pick<Schema>([
        { minLength: Math.max(0, value.length - draw.below(2)) },
        { maxLength: value.length + draw.below(3) },
        { pattern: draw.pick(["^a?b?c?$", "^[a-c]*$", `^${value}`]) },
      ]);
    return { description: draw.pick(keys), readOnly: draw.chance(50) };
  }
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Keywords that depend on each other must come from one draw. */
const groups = [
  ["properties", "additionalProperties", "unevaluatedProperties"],
  ["prefixItems", "items", "unevaluatedItems"],
  ["if", "then", "else"],
  ["minimum", "exclusiveMinimum"],
];

function join(schema: Schema, more: Schema): void {
  const clashes = groups.some(
    (group) =>
      group.some((key) => key in schema) && group.some((key) => key in more),
  );
  if (!clashes) Object.assign(schema, more);
}
