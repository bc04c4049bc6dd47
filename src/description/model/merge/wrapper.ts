import type { Model } from "../model";
import { componentName } from "../reference/names";
import { targetOf } from "../reference/resolve";
import type { Schema } from "../types/schema";
import { foldChoice } from "./fold";

/** Keywords that do not constrain the value. */
const annotations = new Set([
  ...["title", "description", "default", "example", "examples", "deprecated"],
  ...["readOnly", "writeOnly", "externalDocs", "xml", "nullable", "$defs"],
]);

/** The schema inside wrappers that only add texts and flags, and its name. */
export interface Outermost {
  schema: Schema;
  /** The component's name, if it is a component. */
  name?: string;
}

/** Unwraps a lone `$ref`, an `allOf` with one entry, and a choice between one schema and null. */
export function outermost(model: Model, schema: Schema): Outermost {
  const seen = new Set<Schema>();
  let current = schema;
  let name: string | undefined;
  while (!seen.has(current)) {
    seen.add(current);
    const inner = wrapped(model, current);
    if (!inner) break;
    if (current.$ref !== undefined) name ??= componentName(current.$ref);
    current = inner;
  }
  return { schema: current, ...(name !== undefined && { name }) };
}

function wrapped(model: Model, schema: Schema): Schema | undefined {
  const { $ref, allOf = [], ...own } = schema;
  const isAnnotation = (rest: Schema) =>
    Object.keys(rest).every(
      (key) => annotations.has(key) || key.startsWith("x-"),
    );
  if ($ref !== undefined) {
    if (model.version === "3.1" && (allOf.length > 0 || !isAnnotation(own)))
      return undefined;
    const target = targetOf(model, $ref);
    return typeof target === "object" ? (target as Schema) : undefined;
  }
  const { rest, only } = foldChoice(model, own);
  const [inner, ...others] = [...allOf, ...only];
  return typeof inner === "object" && others.length === 0 && isAnnotation(rest)
    ? inner
    : undefined;
}
