import { allAlternatives } from "../../description/model/ask/all-alternatives";
import { enumerationOf } from "../../description/model/ask/enumeration";
import { type Kind, typeOf } from "../../description/model/ask/type";
import { merge } from "../../description/model/merge/merge";
import { type Model, modelOf } from "../../description/model/model";
import type {
  AnySchema,
  Description,
  Schema,
} from "../../description/model/types";

/** Returns all schemas that may apply to a value, merged; see `allAlternatives`. */
export function possibleSchemas(
  description: Description,
  schemas: AnySchema[],
): Schema[] {
  const model = modelOf(description);
  return [...new Set(schemas.flatMap((one) => allAlternatives(model, one)))];
}

/** Returns the schemas that an object's property can have. */
export function propertySchemas(all: Schema[], name: string): AnySchema[] {
  const known = all.flatMap(({ properties }) =>
    properties && Object.hasOwn(properties, name)
      ? [properties[name] ?? true]
      : [],
  );
  if (known.length > 0) return known;
  return all.flatMap(({ patternProperties, additionalProperties }) => [
    ...Object.values(patternProperties ?? {}),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ]);
}

/** Returns the schemas that a list's items can have. */
export const itemSchemas = (all: Schema[]): AnySchema[] =>
  all.flatMap(({ items, prefixItems = [] }) =>
    items === undefined ? prefixItems : [items, ...prefixItems],
  );

/** What a value's type reveals: it is not secret, a number, an identifier, or anything. */
export type ValueKind = "plain" | "number" | "uuid" | "any";

const timeFormats = new Set(["date", "date-time", "time", "duration"]);

/**
 * Returns the kind of value that a schema allows. Booleans, times and enums are plain. A list has
 * the kind of its items, alternatives are all considered.
 */
export function valueKind(
  description: Description,
  schema: AnySchema,
): ValueKind {
  const model = modelOf(description);
  const kinds = allAlternatives(model, schema)
    .filter((one) => !isOpenChoice(model, one))
    .flatMap((one) => kindsOf(model, one));
  const [first = "any"] = kinds;
  return kinds.every((kind) => kind === first) ? first : "any";
}

/** Whether a schema only lists alternatives, which are examined themselves. */
const isOpenChoice = (model: Model, schema: Schema): boolean =>
  schema.type === undefined &&
  (schema.oneOf ?? schema.anyOf) !== undefined &&
  !enumerationOf(model, schema);

function kindsOf(model: Model, schema: Schema): ValueKind[] {
  if (enumerationOf(model, schema)) return ["plain"];
  const { items } = merge(model, schema).schema;
  return typeOf(model, schema).kinds.flatMap((kind) =>
    kind.kind === "array" && typeof items === "object"
      ? kindsOf(model, merge(model, items).schema)
      : [kindOf(kind)],
  );
}

function kindOf(kind: Kind): ValueKind {
  const format = "format" in kind ? (kind.format ?? "") : "";
  if (kind.kind === "boolean" || timeFormats.has(format)) return "plain";
  if (kind.kind === "integer" || kind.kind === "number") return "number";
  return format === "uuid" ? "uuid" : "any";
}
