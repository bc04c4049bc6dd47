import type { Description, Schema } from "../../description/model/types";
import { resolveSchema } from "../../request/schema";
import type { Path } from "./pointer";

/** Every schema that says something about the value at a path, choices and parts included. */
export function schemasAt(
  description: Description,
  root: Schema | undefined,
  path: Path,
): Schema[] {
  let current = branches(description, root);
  for (const step of path) {
    current = current.flatMap((schema) => below(description, schema, step));
  }
  return current;
}

function below(
  description: Description,
  schema: Schema,
  step: string | number,
): Schema[] {
  const inner =
    typeof step === "number"
      ? (schema.prefixItems?.[step] ?? schema.items)
      : (schema.properties?.[step] ??
        (typeof schema.additionalProperties === "object"
          ? schema.additionalProperties
          : undefined));
  return inner ? branches(description, inner) : [];
}

/** A schema with its reference followed, and the parts and choices in it. */
function branches(
  description: Description,
  schema: Schema | undefined,
  depth = 0,
): Schema[] {
  if (!schema || depth > 8) return [];
  const one = resolveSchema(description, schema);
  const inner = [
    ...(one.allOf ?? []),
    ...(one.oneOf ?? []),
    ...(one.anyOf ?? []),
  ];
  return [
    one,
    ...inner.flatMap((branch) => branches(description, branch, depth + 1)),
  ];
}

/** The properties that an object at a path may have, with their schemas. */
export function propertiesAt(
  description: Description,
  root: Schema | undefined,
  path: Path,
): Record<string, { schema: Schema; required: boolean }> {
  const found: Record<string, { schema: Schema; required: boolean }> = {};
  for (const one of schemasAt(description, root, path)) {
    for (const [name, property] of Object.entries(one.properties ?? {})) {
      const schema = resolveSchema(description, property);
      if (schema.readOnly) continue;
      found[name] ??= {
        schema,
        required: one.required?.includes(name) ?? false,
      };
    }
  }
  return found;
}

/** The values that the schemas at a path name: enumerations, constants, booleans, examples. */
export function valuesAt(
  description: Description,
  root: Schema | undefined,
  path: Path,
): unknown[] {
  const found = schemasAt(description, root, path).flatMap((one) => [
    ...(one.const === undefined ? [] : [one.const]),
    ...(one.enum ?? []),
    ...(one.type === "boolean" ? [true, false] : []),
    ...(one.nullable ? [null] : []),
    ...(one.default === undefined ? [] : [one.default]),
    ...(one.example === undefined ? [] : [one.example]),
  ]);
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
