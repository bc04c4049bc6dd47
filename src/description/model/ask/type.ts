import { accepts } from "../accepts/accepts";
import { memoize } from "../memo";
import { merge } from "../merge/merge";
import type { Model } from "../model";
import { jsonType } from "../accepts/scalar";
import { isInteger, isNumeric } from "../numbers/exact";
import type { AnySchema, Schema } from "../types/schema";
import { isNever } from "./limits";

/** The types of value that a schema allows. */
export interface Type {
  /** Empty if the schema allows only null, or nothing. */
  kinds: Kind[];
  isNullable: boolean;
}

export type Kind =
  | { kind: "any" | "never" | "boolean" | "object" }
  | { kind: "string" | "number" | "integer"; format?: string }
  | { kind: "array"; items: Type }
  /** `rest` is the type of further items; absent if none are allowed. */
  | { kind: "tuple"; items: Type[]; rest?: Type };

/** Maximum depth of nested arrays; an array can contain itself. */
const deepest = 6;

/**
 * Returns the type of a schema: its own `type`, otherwise the one implied by its values, keywords
 * or branches.
 */
export function typeOf(model: Model, schema: AnySchema): Type {
  return typeOfMerged(model, merge(model, schema).schema);
}

const anything: Type = { kinds: [{ kind: "any" }], isNullable: false };

const typeOfMerged = memoize((model: Model, schema: Schema) =>
  typeAt(model, schema, deepest),
);

export function isUntyped({ kinds: [first] }: Type): boolean {
  return first?.kind === "any";
}

function typeAt(model: Model, schema: AnySchema, depth: number): Type {
  const { schema: merged } = merge(model, schema);
  if (depth === 0) return anything;
  if (isNever(model, merged))
    return { kinds: [{ kind: "never" }], isNullable: merged.nullable === true };
  const { names, union } = namesOf(model, merged, depth);
  const isNull = names.includes("null") || union.isNullable;
  const isNullable = merged.nullable === true || isNull;
  const kinds = [
    ...names
      .filter((name) => name !== "null")
      .map((name) => kindOf(model, merged, name, depth)),
    ...union.kinds,
  ];
  if (kinds.length === 0 && !isNull) return anything;
  return {
    kinds,
    isNullable: isNullable && accepts(model, schema, null),
  };
}

const noUnion: Type = { kinds: [], isNullable: false };

/**
 * Returns the JSON type names, or the types of the branches if the schema has no type of its own.
 */
function namesOf(
  model: Model,
  schema: Schema,
  depth: number,
): { names: string[]; union: Type } {
  const { type } = schema;
  if (type !== undefined) return { names: [type].flat(), union: noUnion };
  const values = "const" in schema ? [schema.const] : schema.enum;
  if (values)
    return { names: [...new Set(values.map(nameOf))], union: noUnion };
  if (objectKeys.some((key) => schema[key] !== undefined))
    return { names: ["object"], union: noUnion };
  if (schema.items !== undefined || schema.prefixItems)
    return { names: ["array"], union: noUnion };
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  return { names: [], union: unionOf(model, branches, depth) };
}

const objectKeys = [
  ...["properties", "additionalProperties", "patternProperties"],
  ...["required", "unevaluatedProperties", "propertyNames"],
] as const;

function unionOf(
  model: Model,
  branches: readonly AnySchema[],
  depth: number,
): Type {
  const types = branches.map((branch) => typeAt(model, branch, depth - 1));
  const kinds = new Map<string, Kind>();
  for (const kind of types.flatMap((type) => type.kinds))
    kinds.set(JSON.stringify(kind), kind);
  const all = [...kinds.values()];
  const any = all.filter(({ kind }) => kind === "any");
  return {
    kinds: any.length > 0 ? any : all.filter(({ kind }) => kind !== "never"),
    isNullable: types.some((type) => type.isNullable),
  };
}

function nameOf(value: unknown): string {
  return isNumeric(value) && isInteger(value) ? "integer" : jsonType(value);
}

function kindOf(
  model: Model,
  schema: Schema,
  name: string,
  depth: number,
): Kind {
  switch (name) {
    case "array": {
      const {
        prefixItems,
        unevaluatedItems,
        items = unevaluatedItems,
      } = schema;
      const rest = typeAt(model, items ?? true, depth - 1);
      if (!prefixItems) return { kind: "array", items: rest };
      const isClosed =
        (items !== undefined && isNever(model, items)) ||
        Number(schema.maxItems ?? Infinity) <= prefixItems.length;
      return {
        kind: "tuple",
        items: prefixItems.map((item) => typeAt(model, item, depth - 1)),
        ...(!isClosed && { rest }),
      };
    }
    case "string":
    case "number":
    case "integer":
      return {
        kind: name,
        ...(schema.format !== undefined && { format: schema.format }),
      };
    default:
      return { kind: name === "boolean" ? "boolean" : "object" };
  }
}
