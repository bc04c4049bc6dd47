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
 * An example of an older or newer version of a schema, made to fit this one: properties that are gone
 * are left out, required ones that are new get a sample, and so does what is not valid any more.
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
