import { isNumeric } from "../numbers/exact";
import type { Model } from "../model";
import { isRecord } from "../record";
import { targetOf } from "../reference/resolve";
import type { AnySchema, Schema } from "../types/schema";
import { validateArray, validateUnevaluatedItems } from "./array";
import { validateObject } from "./object";
import {
  addEvaluated,
  type Validate,
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
  return createValidator(model, rules)(schema, value) !== undefined;
}

/**
 * Maximum number of schemas evaluated for one value. Prevents exponential time for nested choices;
 * anything undecided after that counts as valid.
 */
const maxSteps = 50_000;

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

function createValidator(
  model: Model,
  { isOptional, branchFor, budget = { left: maxSteps } }: Rules,
): Validate {
  /** The schemas being evaluated for the current value, and the first of them. */
  let active = new Set<Schema>();
  let outermost: AnySchema = true;

  const validate: Validate = (schema, value) => {
    const outer = { active: active, outermost: outermost };
    active = new Set();
    outermost = schema;
    const seen = validateSameValue(schema, value);
    ({ active: active, outermost: outermost } = outer);
    return seen;
  };

  function validateSameValue(
    schema: AnySchema,
    value: unknown,
  ): Evaluated | undefined {
    if (typeof schema === "boolean")
      return schema ? nothingEvaluated() : undefined;
    if (schema.nullable === true && value === null && !ignoresSiblings(schema))
      return nothingEvaluated();
    budget.left -= 1;
    if (budget.left < 0 || active.has(schema)) return nothingEvaluated();
    active.add(schema);
    const seen = nothingEvaluated();
    const isValid =
      validateReference(schema, value, seen) &&
      (ignoresSiblings(schema) || validateKeywords(schema, value, seen));
    active.delete(schema);
    return isValid ? seen : undefined;
  }

  function ignoresSiblings(schema: Schema): boolean {
    return schema.$ref !== undefined && model.version === "3.0";
  }

  function validateReference(
    { $ref }: Schema,
    value: unknown,
    seen: Evaluated,
  ) {
    if ($ref === undefined) return true;
    const target = targetOf(model, $ref) as AnySchema | undefined;
    return target === undefined || joins(target, value, seen);
  }

  /** Evaluates a schema for the same value and records what it evaluated. */
  function joins(schema: AnySchema, value: unknown, seen: Evaluated): boolean {
    const inner = validateSameValue(schema, value);
    if (inner) addEvaluated(seen, inner);
    return inner !== undefined;
  }

  function validateKeywords(
    schema: Schema,
    value: unknown,
    seen: Evaluated,
  ): boolean {
    if (!fitsAny(schema, value)) return false;
    if (isNumeric(value) && !fitsNumber(schema, value)) return false;
    if (typeof value === "string" && !fitsText(schema, value)) return false;
    if (isList(value) && !validateArray(schema, value, seen, validate))
      return false;
    const isMap = isRecord(value);
    const dependents: Validate = (one, inner) =>
      inner === value ? validateSameValue(one, inner) : validate(one, inner);
    const mayMiss = (name: string) =>
      isOptional !== undefined &&
      (isOptional(outermost, name) || isOptional(schema, name));
    if (isMap && !validateObject(schema, value, seen, dependents, mayMiss))
      return false;
    if (!validateCombinators(schema, value, seen)) return false;
    if (isList(value))
      return validateUnevaluatedItems(schema, value, seen, validate);
    if (!isMap || schema.unevaluatedProperties === undefined) return true;
    const rest = schema.unevaluatedProperties;
    return Object.entries(value).every(([name, member]) => {
      if (seen.names.has(name)) return true;
      seen.names.add(name);
      return validate(rest, member) !== undefined;
    });
  }

  function validateCombinators(
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
    if (anyOf && !isRecursive(anyOf) && matches(anyOf) === 0) return false;
    if (oneOf && !isRecursive(oneOf) && matches(oneOf) !== 1) return false;
    if (not !== undefined && validateSameValue(not, value)) return false;
    if (schema.if === undefined) return true;
    const next = joins(schema.if, value, seen) ? schema.then : schema.else;
    return next === undefined || joins(next, value, seen);
  }

  /** Returns whether a branch refers to a schema that is already being evaluated for this value. */
  function isRecursive(branches: readonly AnySchema[]): boolean {
    return branches.some((branch) => {
      if (typeof branch === "boolean" || branch.$ref === undefined)
        return false;
      return active.has(targetOf(model, branch.$ref) as Schema);
    });
  }

  return validate;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
