import {
  accepts,
  type Direction,
  merge,
  type Model,
  propertiesOf,
  rulesFor,
  sample,
} from "../model";
import { isRecord } from "../model/record";
import type { AnySchema } from "../model/types";

/**
 * Adapts an example of another version of a schema to this one: removed properties are dropped; new
 * required ones and values that are no longer valid are replaced by samples.
 */
export function fit(
  model: Model,
  schema: AnySchema,
  value: unknown,
  direction: Direction,
): unknown {
  const { schema: merged } = merge(model, schema);
  const fitted = Array.isArray(value)
    ? value.map((item) => fit(model, merged.items ?? {}, item, direction))
    : isRecord(value) && merged.properties
      ? fitObject(model, schema, value, direction)
      : value;
  return accepts(model, schema, fitted, rulesFor(model, direction))
    ? fitted
    : sample(model, schema, { direction });
}

function fitObject(
  model: Model,
  schema: AnySchema,
  value: Record<string, unknown>,
  direction: Direction,
): Record<string, unknown> {
  const properties = propertiesOf(model, schema, direction);
  const names = new Set(properties.map(({ name }) => name));
  const isOpen = Boolean(merge(model, schema).schema.additionalProperties);
  const known = properties.flatMap(({ name, schema: inner, isRequired }) => {
    if (Object.hasOwn(value, name))
      return [[name, fit(model, inner, value[name], direction)] as const];
    return isRequired
      ? [[name, sample(model, inner, { direction })] as const]
      : [];
  });
  const others = isOpen
    ? Object.entries(value).filter(([name]) => !names.has(name))
    : [];
  return Object.fromEntries([...known, ...others]);
}
