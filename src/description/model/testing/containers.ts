import type { AnySchema, Schema } from "../types/schema";
import { referenceTo } from "../reference/pointer";
import { keys } from "./draw";
import type { SchemaDraw } from "./schema-draw";

/** Draws array keywords that the value satisfies. */
export function arrayKeywords(
  { draw, around, aroundAll }: SchemaDraw,
  value: readonly unknown[],
  depth: number,
): Schema {
  if (value.length === 0) return { items: aroundAll([], depth) };
  const count = 1 + draw.below(value.length);
  const rest = value.slice(count);
  switch (draw.below(4)) {
    case 0:
      return { items: aroundAll(value, depth) };
    case 1:
      return {
        prefixItems: value.slice(0, count).map((item) => around(item, depth)),
        ...(draw.chance(50) && {
          items: rest.length > 0 ? aroundAll(rest, depth) : false,
        }),
        ...(draw.chance(30) && {
          unevaluatedItems: rest.length > 0 ? aroundAll(rest, depth) : false,
        }),
      };
    case 2:
      return { contains: { enum: value.slice(0, 1) } };
    default:
      return {
        minItems: Math.max(0, value.length - draw.below(2)),
        maxItems: value.length + draw.below(2),
      };
  }
}

/** Draws object keywords that the value satisfies. */
export function objectKeywords(
  self: SchemaDraw,
  value: Record<string, unknown>,
  depth: number,
): Schema {
  const { draw, around, aroundAll } = self;
  const names = Object.keys(value);
  const without = (known: Set<string>) =>
    Object.entries(value).flatMap(([name, member]) =>
      known.has(name) ? [] : [member],
    );
  const close = (known: Set<string>): AnySchema => {
    const rest = without(known);
    return rest.length > 0 ? aroundAll(rest, depth) : false;
  };
  switch (draw.below(7)) {
    case 0:
      return { required: draw.some(names) };
    case 1:
      return {
        patternProperties: {
          "^a": aroundAll(
            names.filter((name) => name.startsWith("a")).map((n) => value[n]),
            depth,
          ),
        },
      };
    case 2:
      return draw.chance(50)
        ? { minProperties: Math.max(0, names.length - draw.below(2)) }
        : {
            propertyNames: draw.pick([
              { maxLength: 2 },
              { pattern: "^[a-c]+$" },
            ]),
          };
    case 3: {
      const [first, ...others] = names;
      return first === undefined
        ? { dependentRequired: { c: ["a"] } }
        : {
            dependentRequired: { [first]: draw.some(others) },
            dependentSchemas: { [first]: around(value, depth) },
          };
    }
    default: {
      const known = new Set(draw.some(keys));
      const properties = Object.fromEntries(
        [...known].map((name) => [
          name,
          Object.hasOwn(value, name)
            ? around(value[name], depth)
            : spare(self, depth),
        ]),
      );
      return {
        properties,
        ...(draw.chance(35) && { additionalProperties: close(known) }),
        ...(draw.chance(25) && { unevaluatedProperties: close(known) }),
      };
    }
  }
}

/**
 * Draws a schema for a property that the value does not have; any schema works, even a recursive
 * one.
 */
function spare({ draw, any }: SchemaDraw, depth: number): AnySchema {
  return draw.chance(40)
    ? { $ref: referenceTo("schemas", "Whole") }
    : any(Math.min(depth, 1));
}
