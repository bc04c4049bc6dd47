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

/** All schemas that may hold for a value, merged; see `allAlternatives`. */
export function possibleSchemas(
  description: Description,
  schemas: AnySchema[],
): Schema[] {
  const model = modelOf(description);
  return [...new Set(schemas.flatMap((one) => allAlternatives(model, one)))];
}

/** The schemas that a property of an object can have, from all that may hold for the object. */
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

/** The schemas that an item of a list can have. */
export const itemSchemas = (all: Schema[]): AnySchema[] =>
  all.flatMap(({ items, prefixItems = [] }) =>
    items === undefined ? prefixItems : [items, ...prefixItems],
  );

/** What the type of a value says: nothing secret, a number, an identifier, or anything. */
export type ValueKind = "plain" | "number" | "uuid" | "any";

const timeFormats = new Set(["date", "date-time", "time", "duration"]);

/**
 * The kind of value that a schema allows. Booleans, times and what is chosen from a list are plain; a
 * list is what its items are, a choice what all its alternatives are.
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

/** Whether a schema only leaves a choice to its alternatives, which are looked at themselves. */
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
