import { modelOf } from "../../description/model/model";
import { targetOf } from "../../description/model/reference/resolve";
import type {
  AnySchema,
  Description,
  Schema,
} from "../../description/model/types";

/**
 * A schema with all that it is composed of: references followed, the members of `allOf`, `oneOf` and
 * `anyOf` beside it. Each is visited once, so cycles end.
 */
export function branches(
  description: Description,
  schema: AnySchema | undefined,
  seen = new Set<Schema>(),
): Schema[] {
  if (typeof schema !== "object" || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, allOf = [], oneOf = [], anyOf = [] } = schema;
  const members = [referenced(description, $ref), ...allOf, ...oneOf, ...anyOf];
  return [
    schema,
    ...members.flatMap((one) => branches(description, one, seen)),
  ];
}

function referenced(
  description: Description,
  ref: string | undefined,
): AnySchema | undefined {
  return ref === undefined
    ? undefined
    : (targetOf(modelOf(description), ref) as AnySchema | undefined);
}

/** The schemas that a property of an object can have, from all branches. */
export function propertySchemas(all: Schema[], name: string): AnySchema[] {
  return all.flatMap(({ properties, patternProperties, ...schema }) => {
    if (properties && Object.hasOwn(properties, name)) {
      return [properties[name] ?? true];
    }
    const { additionalProperties } = schema;
    return [
      ...Object.values(patternProperties ?? {}),
      ...(typeof additionalProperties === "object"
        ? [additionalProperties]
        : []),
    ];
  });
}

/** The schemas that an item of a list can have. */
export const itemSchemas = (all: Schema[]): AnySchema[] =>
  all.flatMap(({ items, prefixItems = [] }) =>
    items === undefined ? prefixItems : [items, ...prefixItems],
  );

const timeFormats = new Set(["date", "date-time", "time", "duration"]);

const typesOf = ({ type }: Schema): string[] =>
  (typeof type === "string" ? [type] : (type ?? [])).filter(
    (one) => one !== "null",
  );

/** What the type of a value says: nothing secret, a number, an identifier, or anything. */
export type ValueKind = "plain" | "number" | "uuid" | "any";

/**
 * The kind of value that a schema allows. Booleans, times and what is chosen from a list are plain; a
 * composed schema is what all its choices are.
 */
export function valueKind(
  description: Description,
  schema: AnySchema,
  known = new Map<Schema, ValueKind>(),
): ValueKind {
  if (typeof schema === "boolean") return "any";
  const before = known.get(schema);
  if (before) return before;
  known.set(schema, "any");
  const kind = findKind(description, schema, (one) =>
    valueKind(description, one, known),
  );
  known.set(schema, kind);
  return kind;
}

function findKind(
  description: Description,
  schema: Schema,
  kindOf: (schema: AnySchema) => ValueKind,
): ValueKind {
  if (schema.enum || schema.const !== undefined) return "plain";
  if (timeFormats.has(schema.format ?? "")) return "plain";
  const types = typesOf(schema);
  if (types.length > 0 && types.every((one) => one === "boolean")) {
    return "plain";
  }
  if (
    types.length > 0 &&
    types.every((one) => /^(integer|number)$/.test(one))
  ) {
    return "number";
  }
  if (schema.format === "uuid") return "uuid";
  if (schema.items && types.every((one) => one === "array")) {
    return kindOf(schema.items);
  }
  const all = [referenced(description, schema.$ref), ...(schema.allOf ?? [])];
  const found = all
    .flatMap((one) => (one === undefined ? [] : [kindOf(one)]))
    .find((kind) => kind !== "any");
  if (found) return found;
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
    .filter((one) => typeof one === "boolean" || one.type !== "null")
    .map((one) => kindOf(one));
  const [first = "any"] = choices;
  return choices.every((kind) => kind === first) ? first : "any";
}
