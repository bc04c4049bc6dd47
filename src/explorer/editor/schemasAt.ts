import { allAlternatives } from "../../description/model/ask/all-alternatives";
import { enumerationOf } from "../../description/model/ask/enumeration";
import { soleKind } from "../../description/model/ask/kind";
import { isNullable } from "../../description/model/ask/nullable";
import {
  type Property,
  propertiesOf,
} from "../../description/model/ask/properties";
import type { Model } from "../../description/model/model";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { AnySchema, Schema } from "../../description/model/types";
import type { Path } from "./pointer";

/** Returns all schemas that may apply to the value at a path, merged, with their alternatives. */
export function schemasAt(
  model: Model,
  root: AnySchema | undefined,
  path: Path,
): Schema[] {
  let current = root === undefined ? [] : allAlternatives(model, root);
  for (const step of path)
    current = current.flatMap((schema) => {
      const child = childOf(schema, step);
      return child === undefined ? [] : allAlternatives(model, child);
    });
  return current;
}

function childOf(
  { prefixItems, items, properties = {}, additionalProperties }: Schema,
  step: string | number,
): AnySchema | undefined {
  if (typeof step === "number") return prefixItems?.[step] ?? items;
  return Object.hasOwn(properties, step)
    ? properties[step]
    : additionalProperties;
}

/** Returns the properties that an object at a path may have in a request. */
export function propertiesAt(
  model: Model,
  root: AnySchema | undefined,
  path: Path,
): Property[] {
  const found = new Map<string, Property>();
  for (const schema of schemasAt(model, root, path))
    for (const property of propertiesOf(model, schema, "request"))
      if (!found.has(property.name)) found.set(property.name, property);
  return [...found.values()];
}

/** Returns the values that the schemas at a path suggest: enums, booleans, defaults, examples. */
export function valuesAt(
  model: Model,
  root: AnySchema | undefined,
  path: Path,
): unknown[] {
  const found = schemasAt(model, root, path).flatMap((schema) => [
    ...(enumerationOf(model, schema) ?? []).map(({ value }) => value),
    ...(soleKind(model, schema) === "boolean" ? [true, false] : []),
    ...(isNullable(model, schema) ? [null] : []),
    ...[schema.default, schema.example].filter((value) => value !== undefined),
  ]);
  return [...new Map(found.map((one) => [stringifyJson(one), one])).values()];
}
