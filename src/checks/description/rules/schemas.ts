import {
  type Description,
  type AnySchema,
  type Schema,
  modelOf,
  toPointer,
  walk,
} from "../../../description";
import { type Model, choicesOf, merge } from "../../../description/model";
import type { Fault } from "../fault";

/** Finds contradictions within a schema object. */
export function checkSchemas(description: Description): Fault[] {
  const faults: Fault[] = [];
  const model = modelOf(description);
  walk(
    description,
    (object, position, keys) => {
      if (position !== "schema") return;
      const pointer = toPointer(keys);
      for (const { at = "", ...fault } of checkSchema(model, object))
        faults.push({ ...fault, pointer: pointer + at });
    },
    "description",
  );
  return faults;
}

interface SchemaFault extends Omit<Fault, "pointer"> {
  /** Pointer relative to the schema. */
  at?: string;
}

function checkSchema(model: Model, schema: Schema): SchemaFault[] {
  return [
    ...defaults(schema),
    ...limits(schema),
    ...pattern(schema),
    ...access(schema),
    ...discriminator(model, schema),
  ];
}

function defaults({
  default: value,
  enum: values,
  nullable,
}: Schema): SchemaFault[] {
  if (value === undefined || !values || values.includes(value)) return [];
  if (value === null && nullable) return [];
  return [
    {
      rule: "default-outside-enum",
      at: "/default",
      message: `The default ${JSON.stringify(value)} is not one of the values.`,
      hint: `Use one of ${values
        .slice(0, 5)
        .map((one) => JSON.stringify(one))
        .join(", ")}, or add it.`,
    },
  ];
}

const ranges = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

function limits(schema: Schema): SchemaFault[] {
  return ranges.flatMap(([low, high]) => {
    const [least, most] = [schema[low], schema[high]];
    if (least === undefined || most === undefined || least <= most) return [];
    return [
      {
        rule: "limits-contradict",
        at: `/${low}`,
        message: `${low} ${String(least)} is above ${high} ${String(most)}.`,
        hint: "Correct one of the two: no value fits both.",
      },
    ];
  });
}

function pattern({ pattern: source }: Schema): SchemaFault[] {
  if (source === undefined) return [];
  try {
    new RegExp(source, "u");
    return [];
  } catch (cause) {
    return [
      {
        rule: "pattern-invalid",
        at: "/pattern",
        message: `The pattern is not a regular expression: ${(cause as Error).message}.`,
        hint: "Correct it; OpenAPI uses ECMA-262 regular expressions, with Unicode.",
      },
    ];
  }
}

function access({ readOnly, writeOnly }: Schema): SchemaFault[] {
  if (!readOnly || !writeOnly) return [];
  return [
    {
      rule: "access-contradicts",
      at: "/writeOnly",
      message: "A property cannot be both readOnly and writeOnly.",
      hint: "Keep one of the two.",
    },
  ];
}

/** Requires each subtype to have the discriminator's property. */
function discriminator(model: Model, schema: Schema): SchemaFault[] {
  const { discriminator: found } = schema;
  if (!found) return [];
  const { propertyName } = found;
  return (["oneOf", "anyOf"] as const).flatMap((key) =>
    (schema[key] ?? []).flatMap((branch, index) =>
      hasProperty(model, branch, propertyName, new Set())
        ? []
        : [
            {
              rule: "discriminator-property",
              at: `/${key}/${String(index)}`,
              message: `This subtype has no property ${propertyName}, which the discriminator requires.`,
              hint: "Add the property, or correct propertyName.",
            },
          ],
    ),
  );
}

/** Returns whether the schema, or an alternative of it, has the property. */
function hasProperty(
  model: Model,
  node: AnySchema,
  name: string,
  seen: Set<AnySchema>,
): boolean {
  const { schema, names } = merge(model, node);
  if (seen.has(schema)) return false;
  seen.add(schema);
  return (
    Object.hasOwn(schema.properties ?? {}, name) ||
    choicesOf(model, schema).some(({ alternatives }) =>
      alternatives.some(
        (one) =>
          !(one.name && names.includes(one.name)) &&
          hasProperty(model, one.schema, name, seen),
      ),
    )
  );
}
