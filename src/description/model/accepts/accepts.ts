import { isNumeric } from "../numbers/exact";
import type { Model } from "../model";
import { targetOf } from "../reference/resolve";
import type { AnySchema, Schema } from "../types/schema";
import { judgeArray, judgeUnseenItems } from "./array";
import { judgeObject } from "./object";
import {
  addEvaluated,
  type Judge,
  nothingEvaluated,
  type Evaluated,
} from "./result";
import { fitsAny, fitsNumber, fitsText } from "./scalar";

/**
 * Whether a value is valid against a schema of the document, as it is written: references are
 * followed by the rules of the document's version, `nullable` allows null whatever stands beside it.
 * `format` and `discriminator` do not count, as in the standards; what has no end in itself holds.
 *
 * @param rules such as that read-only properties may be absent from a request
 */
export function accepts(
  model: Model,
  schema: AnySchema,
  value: unknown,
  rules: Rules = {},
): boolean {
  return judgeBy(model, rules)(schema, value) !== undefined;
}

/**
 * How many schemas are asked for one value. Choices that double with every level would take for ever:
 * what is not decided by then holds.
 */
const mostSteps = 50_000;

/** What OpenAPI says beyond JSON Schema. */
export interface Rules {
  /** How many more schemas may be asked; several judgements can share it. */
  budget?: { left: number };
  /** Whether a property that a schema requires may be absent all the same. */
  isOptional?: (schema: AnySchema, name: string) => boolean;
  /** The branch of `oneOf` or `anyOf` that a discriminator names for a value: it alone counts. */
  branchFor?: (
    schema: Schema,
    branches: readonly AnySchema[],
    value: Record<string, unknown>,
  ) => AnySchema | undefined;
}

function judgeBy(
  model: Model,
  { isOptional, branchFor, budget = { left: mostSteps } }: Rules,
): Judge {
  /** The schemas that are being asked about the value at hand, and the first of them. */
  let asked = new Set<Schema>();
  let whole: AnySchema = true;

  const judge: Judge = (schema, value) => {
    const outer = { asked, whole };
    asked = new Set();
    whole = schema;
    const seen = judgeHere(schema, value);
    ({ asked, whole } = outer);
    return seen;
  };

  function judgeHere(schema: AnySchema, value: unknown): Evaluated | undefined {
    if (typeof schema === "boolean")
      return schema ? nothingEvaluated() : undefined;
    if (schema.nullable === true && value === null && !ignoresSiblings(schema))
      return nothingEvaluated();
    budget.left -= 1;
    if (budget.left < 0 || asked.has(schema)) return nothingEvaluated();
    asked.add(schema);
    const seen = nothingEvaluated();
    const isValid =
      judgeReference(schema, value, seen) &&
      (ignoresSiblings(schema) || judgeOwn(schema, value, seen));
    asked.delete(schema);
    return isValid ? seen : undefined;
  }

  function ignoresSiblings(schema: Schema): boolean {
    return schema.$ref !== undefined && model.version === "3.0";
  }

  function judgeReference({ $ref }: Schema, value: unknown, seen: Evaluated) {
    if ($ref === undefined) return true;
    const target = targetOf(model, $ref) as AnySchema | undefined;
    return target === undefined || joins(target, value, seen);
  }

  /** Whether a schema holds for the same value; what it looks at is looked at. */
  function joins(schema: AnySchema, value: unknown, seen: Evaluated): boolean {
    const inner = judgeHere(schema, value);
    if (inner) addEvaluated(seen, inner);
    return inner !== undefined;
  }

  function judgeOwn(schema: Schema, value: unknown, seen: Evaluated): boolean {
    if (!fitsAny(schema, value)) return false;
    if (isNumeric(value) && !fitsNumber(schema, value)) return false;
    if (typeof value === "string" && !fitsText(schema, value)) return false;
    if (isList(value) && !judgeArray(schema, value, seen, judge)) return false;
    const isMap = isObject(value);
    const dependents: Judge = (one, inner) =>
      inner === value ? judgeHere(one, inner) : judge(one, inner);
    const mayMiss = (name: string) =>
      isOptional !== undefined &&
      (isOptional(whole, name) || isOptional(schema, name));
    if (isMap && !judgeObject(schema, value, seen, dependents, mayMiss))
      return false;
    if (!judgeCombined(schema, value, seen)) return false;
    if (isList(value)) return judgeUnseenItems(schema, value, seen, judge);
    if (!isMap || schema.unevaluatedProperties === undefined) return true;
    const rest = schema.unevaluatedProperties;
    return Object.entries(value).every(([name, member]) => {
      if (seen.names.has(name)) return true;
      seen.names.add(name);
      return judge(rest, member) !== undefined;
    });
  }

  function judgeCombined(
    schema: Schema,
    value: unknown,
    seen: Evaluated,
  ): boolean {
    const { allOf = [], anyOf, oneOf, not } = schema;
    if (!allOf.every((one) => joins(one, value, seen))) return false;
    const matches = (branches: readonly AnySchema[]): number => {
      const named = isObject(value) && branchFor?.(schema, branches, value);
      const counted = named ? [named] : branches;
      return counted.filter((one) => joins(one, value, seen)).length;
    };
    if (anyOf && !isRound(anyOf) && matches(anyOf) === 0) return false;
    if (oneOf && !isRound(oneOf) && matches(oneOf) !== 1) return false;
    if (not !== undefined && judgeHere(not, value)) return false;
    if (schema.if === undefined) return true;
    const next = joins(schema.if, value, seen) ? schema.then : schema.else;
    return next === undefined || joins(next, value, seen);
  }

  /** Whether a choice leads back to a schema that is being asked: it has been made there. */
  function isRound(branches: readonly AnySchema[]): boolean {
    return branches.some((branch) => {
      if (typeof branch === "boolean" || branch.$ref === undefined)
        return false;
      return asked.has(targetOf(model, branch.$ref) as Schema);
    });
  }

  return judge;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isNumeric(value)
  );
}
