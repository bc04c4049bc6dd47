import type { AnySchema, Schema } from "../types/schema";
import { allOf, allOfEach, byName } from "./all-of";
import type { Part } from "./parts";
import {
  allowsNothing,
  isFree,
  ownClosure,
  unevaluatedClosure,
} from "./closure";

/** Merged keywords, and the constraints that could not be merged. */
export interface Merge {
  schema: Schema;
  residual: Schema[];
}

/** Merges the keywords of objects. */
export function mergeProperties(parts: readonly Part[]): Merge {
  const schemas = parts.map(({ schema }) => schema);
  const properties = byName(schemas.map((one) => one.properties));
  const patterns = byName(schemas.map((one) => one.patternProperties));
  const schema: Schema = {};
  const residual: Schema[] = [];
  const others: AnySchema[] = [];
  for (const [index, part] of parts.entries()) {
    const unevaluated = unevaluatedClosure(parts, index);
    if (unevaluated === "dynamic") residual.push(part.source);
    for (const closure of [ownClosure(part.schema), unevaluated]) {
      if (!closure || closure === "dynamic") continue;
      const foreign = [...properties.keys()].filter(
        (name) => !closure.covers(name),
      );
      const isWhole = [...patterns.keys()].every((pattern) =>
        Object.hasOwn(closure.patterns, pattern),
      );
      const isClosed = allowsNothing(closure.rest);
      if (!isWhole || (foreign.length > 0 && isClosed)) {
        residual.push(closure.schema);
        continue;
      }
      others.push(closure.rest);
      for (const name of foreign) properties.get(name)?.push(closure.rest);
    }
  }
  if (properties.size > 0) schema.properties = allOfEach(properties);
  if (patterns.size > 0) schema.patternProperties = allOfEach(patterns);
  const rest = others.length > 0 ? allOf(others) : freeRest(schemas);
  if (rest !== undefined) schema.additionalProperties = rest;
  return { schema: { ...schema, ...mergeNames(schemas) }, residual };
}

/** Returns the first `additionalProperties` that explicitly allows anything. */
function freeRest(schemas: readonly Schema[]): AnySchema | undefined {
  return schemas
    .map((schema) => schema.additionalProperties)
    .find((rest) => rest !== undefined && isFree(rest));
}

/** Merges `required` and the other keywords that depend only on property names. */
function mergeNames(schemas: readonly Schema[]): Schema {
  const required = schemas.flatMap((schema) => schema.required ?? []);
  const names = schemas.flatMap(({ propertyNames: one }) =>
    one === undefined ? [] : [one],
  );
  const dependents = byName(schemas.map((one) => one.dependentSchemas));
  const needs = new Map<string, string[]>();
  for (const { dependentRequired = {} } of schemas)
    for (const [name, needed] of Object.entries(dependentRequired))
      needs.set(name, [...new Set([...(needs.get(name) ?? []), ...needed])]);
  return {
    ...(required.length > 0 && { required: [...new Set(required)] }),
    ...(names.length > 0 && { propertyNames: allOf(names) }),
    ...(needs.size > 0 && { dependentRequired: Object.fromEntries(needs) }),
    ...(dependents.size > 0 && { dependentSchemas: allOfEach(dependents) }),
  };
}
