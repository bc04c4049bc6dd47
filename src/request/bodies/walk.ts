import { accepts } from "../../description/model/accepts/accepts";
import { choicesOf } from "../../description/model/ask/alternatives";
import { merge } from "../../description/model/merge/merge";
import type { Model } from "../../description/model/model";
import type { AnySchema } from "../../description/model/types";

/**
 * Returns the schema of a property: the object's own, an alternative's, or `additionalProperties`.
 */
export function propertySchema(
  model: Model,
  schema: AnySchema,
  name: string,
  value?: unknown,
  depth = 6,
): AnySchema {
  const { properties = {}, additionalProperties = true } = merge(
    model,
    schema,
  ).schema;
  if (Object.hasOwn(properties, name)) return properties[name] ?? true;
  const found =
    depth === 0
      ? undefined
      : branchesFor(model, schema, value).find(
          (branch) =>
            propertySchema(model, branch, name, value, depth - 1) !== true,
        );
  return found === undefined
    ? additionalProperties === false || true === additionalProperties
      ? true
      : additionalProperties
    : propertySchema(model, found, name, value, depth - 1);
}

/** Returns the alternatives of a schema, beginning with those that accept the value. */
export function branchesFor(
  model: Model,
  schema: AnySchema,
  value: unknown,
): AnySchema[] {
  const branches = choicesOf(model, schema).flatMap(({ alternatives }) =>
    alternatives.map((one) => one.schema),
  );
  if (value === undefined) return branches;
  const fits = branches.filter((branch) => accepts(model, branch, value));
  return [...fits, ...branches.filter((branch) => !fits.includes(branch))];
}
