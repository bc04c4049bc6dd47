import { accepts } from "../accepts/accepts";
import { memoize, memoizeModel } from "../memo";
import type { Model } from "../model";
import { componentName, nameOfComponent } from "../reference/names";
import type { AnySchema, Schema } from "../types/schema";
import { mergeAnnotations } from "./annotations";
import { mergeItems } from "./items";
import { mergeLimits } from "./limits";
import { type Inherited, partsOf } from "./parts";
import { mergeProperties } from "./properties";
import { mergeSingle } from "./single";
import { mergeValues } from "./values";
import { outermost } from "./wrapper";

/** A schema with its references resolved and its `allOf` merged, one level deep. */
export interface Merged {
  /**
   * The same constraints without `$ref`; `allOf` contains only what cannot be merged without
   * changing its meaning. Children (properties, items, branches) are unchanged, or an `allOf` of
   * several.
   */
  schema: Schema;
  /** The component's name, if the schema adds only texts and flags to a component. */
  name?: string;
  /** All components that were merged, used to detect cycles. */
  names: readonly string[];
  /** Discriminators of the components that the schema extends. */
  inherited: readonly Inherited[];
  /** Unresolvable references; they add no constraint. */
  missing: readonly string[];
}

/**
 * Merges a schema: a value is valid against it exactly if it is valid against the merged schema.
 * Cycles are handled; results are cached by the schema's identity.
 *
 * In 3.0 keywords beside a `$ref` are ignored; in 3.1 they are merged.
 */
export function merge(model: Model, schema: AnySchema): Merged {
  if (typeof schema === "boolean") return schema ? anything : nothing;
  const known = results(model).get(schema);
  if (known) return known;
  const { $ref, ...beside } = schema;
  if ($ref === undefined || Object.keys(beside).length > 0)
    return mergeObject(model, schema);
  let result = references(model).get($ref);
  if (!result)
    references(model).set($ref, (result = mergeObject(model, schema)));
  return result;
}

/** Results for references without siblings. */
const references = memoizeModel(() => new Map<string, Merged>());

/** Results for schemas that are already merged: the same schema, with its name. */
const results = memoizeModel(() => new WeakMap<Schema, Merged>());

const none = { names: [], inherited: [], missing: [] };
const anything: Merged = { schema: {}, ...none };
const nothing: Merged = { schema: { not: {} }, ...none };

const mergeObject = memoize((model: Model, schema: Schema): Merged => {
  const inside = outermost(model, schema);
  const own = nameOfComponent(model, schema);
  const { parts, names, inherited, missing, mayBeNull } = partsOf(
    model,
    schema,
    own,
  );
  const name =
    (schema.$ref === undefined ? own : componentName(schema.$ref)) ??
    inside.name;
  const schemas = parts.map((part) => part.schema);
  const values = mergeValues(schemas);
  const inner = parts.map((part) =>
    part.source === inside.schema ? withoutUnevaluated(part) : part,
  );
  const objects = mergeProperties(inner);
  const single = mergeSingle(parts);
  const residual = [
    ...objects.residual,
    ...single.residual,
    ...unevaluatedItems(inner),
  ];
  if (single.schema.not !== undefined && !values)
    residual.push({ not: single.schema.not });
  const merged: Schema = {
    ...mergeAnnotations(nearestFirst(parts).map((part) => part.schema)),
    ...values,
    ...mergeLimits(schemas),
    ...single.schema,
    ...mergeItems(schemas),
    ...objects.schema,
    ...outerUnevaluated(inside.schema),
    ...(!values && { not: {} }),
    ...(mayBeNull && { nullable: accepts(model, schema, null) }),
    ...(residual.length > 0 && { allOf: residual }),
  };
  const result: Merged = {
    schema: merged,
    ...(name !== undefined && { name }),
    names: own === undefined ? names : [own, ...names],
    inherited,
    missing,
  };
  results(model).set(merged, result);
  return result;
});

/**
 * Sorts inline parts before those of components, whatever their order in `allOf`, so that their
 * texts win.
 */
function nearestFirst<P extends { references: number }>(
  parts: readonly P[],
): P[] {
  return [...parts].sort((a, b) => a.references - b.references);
}

function withoutUnevaluated<P extends { schema: Schema }>(part: P): P {
  const { unevaluatedProperties, unevaluatedItems, ...schema } = part.schema;
  return { ...part, schema };
}

/** Returns the outermost `unevaluated...` keywords, which apply to everything that was merged. */
function outerUnevaluated(schema: Schema): Schema {
  const { unevaluatedProperties: names, unevaluatedItems: items } = schema;
  return {
    ...(names !== undefined && { unevaluatedProperties: names }),
    ...(items !== undefined && { unevaluatedItems: items }),
  };
}

function unevaluatedItems(
  parts: readonly { schema: Schema; source: Schema }[],
): Schema[] {
  return parts.flatMap(({ schema, source }) =>
    schema.unevaluatedItems === undefined ? [] : [source],
  );
}
