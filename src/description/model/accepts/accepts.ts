import { isNumeric } from "../numbers/exact";
import type { Model } from "../model";
import { isRecord } from "../record";
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
 * Returns whether a value is valid against a schema of the document. References are resolved by the
 * rules of the document's version, and `nullable` allows null regardless of the other keywords.
 * `format` and `discriminator` are not checked, as in the standards. A schema that refers to itself
 * without consuming the value is treated as valid.
 *
 * @param rules OpenAPI's additional rules, e.g. that a request may omit read-only properties
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
 * Maximum number of schemas evaluated for one value. Prevents exponential time for nested choices;
 * anything undecided after that counts as valid.
 */
const mostSteps = 50_000;

/** OpenAPI's rules that JSON Schema does not have. */
export interface Rules {
  /** The number of schemas that may still be evaluated; can be shared between several calls. */
  budget?: { left: number };
  /** Returns whether a property that the schema requires may still be absent. */
  isOptional?: (schema: AnySchema, name: string) => boolean;
  /**
   * Returns the branch of `oneOf` or `anyOf` that the discriminator selects for a value. The other
   * branches are then ignored.
   */
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
  /** The schemas being evaluated for the current value, and the first of them. */
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

  /** Evaluates a schema for the same value and records what it evaluated. */
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
    const isMap = isRecord(value);
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
      const named = isRecord(value) && branchFor?.(schema, branches, value);
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

  /** Returns whether a branch refers to a schema that is already being evaluated for this value. */
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
