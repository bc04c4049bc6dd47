import { merge } from "../merge/merge";
import type { Model } from "../model";
import type { AnySchema, Numeric, Schema } from "../types/schema";
import { requiredOnly } from "./alternatives";
import { isNever, residualOf } from "./limits";

/** A constraint on a value that a list of properties cannot show. */
export type Condition =
  | { kind: "if"; if: AnySchema; then?: AnySchema; else?: AnySchema }
  /** If `property` is present, the properties in `required` must be present too. */
  | { kind: "dependentRequired"; property: string; required: string[] }
  /** If `property` is present, the whole value must match `schema`. */
  | { kind: "dependentSchema"; property: string; schema: AnySchema }
  /** Exactly one (`oneOf`) or at least one (`anyOf`) of the sets is required. */
  | { kind: "required"; mode: "oneOf" | "anyOf"; sets: string[][] }
  | { kind: "contains"; schema: AnySchema; least: Numeric; most?: Numeric }
  | { kind: "not"; schema: AnySchema }
  /**
   * Schema of the properties that no other keyword evaluates; `false` counts as a limit instead.
   */
  | { kind: "unevaluatedProperties"; schema: AnySchema }
  | { kind: "unevaluatedItems"; schema: AnySchema };

/**
 * Returns the conditions of a schema, including those in the residual `allOf` that merging left.
 */
export function conditionsOf(model: Model, schema: AnySchema): Condition[] {
  const { schema: merged } = merge(model, schema);
  return [merged, ...residualOf(merged)].flatMap((part) => [
    ...conditionals(part),
    ...requirements(part),
    ...negations(model, part),
    ...leftovers(model, part),
  ]);
}

function conditionals(part: Schema): Condition[] {
  const { dependentRequired = {}, dependentSchemas = {} } = part;
  const { then: met, else: otherwise } = part;
  const isPlain = met === undefined && otherwise === undefined;
  return [
    ...(part.if === undefined || isPlain
      ? []
      : [
          {
            ...{ kind: "if" as const, if: part.if },
            ...(met !== undefined && { then: met }),
            ...(otherwise !== undefined && { else: otherwise }),
          },
        ]),
    ...Object.entries(dependentRequired).map(([property, required]) => ({
      ...{ kind: "dependentRequired" as const, property, required },
    })),
    ...Object.entries(dependentSchemas).map(([property, schema]) => ({
      ...{ kind: "dependentSchema" as const, property, schema },
    })),
  ];
}

function requirements(part: Schema): Condition[] {
  const conditions = (["oneOf", "anyOf"] as const).flatMap((mode) => {
    const sets = (part[mode] ?? []).map(requiredOnly);
    return sets.length > 0 && sets.every((set) => set !== undefined)
      ? [{ kind: "required" as const, mode, sets }]
      : [];
  });
  if (part.contains === undefined) return conditions;
  const { contains: schema, minContains = 1, maxContains } = part;
  return [
    ...conditions,
    {
      ...{ kind: "contains", schema, least: minContains },
      ...(maxContains !== undefined && { most: maxContains }),
    },
  ];
}

function negations(model: Model, part: Schema): Condition[] {
  return part.not === undefined || isNever(model, part)
    ? []
    : [{ kind: "not", schema: part.not }];
}

function leftovers(model: Model, part: Schema): Condition[] {
  return (["unevaluatedProperties", "unevaluatedItems"] as const).flatMap(
    (kind) => {
      const schema = part[kind];
      return schema === undefined || schema === true || isNever(model, schema)
        ? []
        : [{ kind, schema }];
    },
  );
}
