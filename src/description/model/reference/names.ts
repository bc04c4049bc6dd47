import { memoizeModel } from "../memo";
import type { Model } from "../model";
import type { AnySchema, Schema } from "../types/schema";
import { pointerKeys, referenceTo, valueAt } from "./pointer";

/** Returns the name of the component that a reference points to, if it points to one. */
export function componentName(
  reference: string,
  section = "schemas",
): string | undefined {
  const [components, kind, name, ...rest] = pointerKeys(reference) ?? [];
  return components === "components" && kind === section && rest.length === 0
    ? name
    : undefined;
}

/** Returns the component schema with a name. */
export function schemaNamed(
  { document }: Model,
  name: string,
): AnySchema | undefined {
  return valueAt(document, ["components", "schemas", name]) as
    AnySchema | undefined;
}

/**
 * Returns the name of the component that is this very schema object. Identifies a component that
 * was reached without a reference.
 */
export function nameOfComponent(
  model: Model,
  schema: Schema,
): string | undefined {
  return named(model).get(schema);
}

const named = memoizeModel(({ document }) => {
  const names = new Map<AnySchema, string>();
  for (const [name, schema] of Object.entries(
    document.components?.schemas ?? {},
  ))
    if (typeof schema === "object") names.set(schema, name);
  return names;
});

/** Returns a discriminator mapping's value as a reference; it may be a bare schema name. */
export function mappingReference(model: Model, value: string): string {
  return pointerKeys(value) === undefined &&
    schemaNamed(model, value) !== undefined
    ? referenceTo("schemas", value)
    : value;
}
