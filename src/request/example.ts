import type { Description, MediaType, Schema } from "../description/model/types";
import { resolveSchema, typeOf } from "./schema";

const formats: Record<string, string> = {
  uuid: "3f0c2a51-8d1e-4b6f-a2c4-0d9e5b7a1c88",
  date: "2024-09-13",
  "date-time": "2024-09-13T14:05:42Z",
  email: "someone@example.com",
  uri: "https://example.com",
  url: "https://example.com",
};

/** The examples of a media type by name; one made from the schema when the description has none. */
export function bodyExamples(
  description: Description,
  media: MediaType,
): Record<string, unknown> {
  const named = Object.entries(media.examples ?? {}).flatMap(
    ([name, entry]): [string, unknown][] => {
      const example =
        "$ref" in entry
          ? description.components?.examples?.[
              entry.$ref.replace("#/components/examples/", "")
            ]
          : entry;
      if (!example || !("value" in example)) return [];
      return [[example.summary ?? name, example.value]];
    },
  );
  if (named.length > 0) return Object.fromEntries(named);
  return {
    example: media.example ?? exampleOf(description, media.schema),
  };
}

/**
 * A value of a schema that could be sent: examples and defaults where it has them, read-only
 * properties left out, `null` where it would hold itself.
 */
export function exampleOf(
  description: Description,
  schema: Schema | undefined,
  around: readonly string[] = [],
): unknown {
  const name = schema?.$ref;
  if (name !== undefined && (around.includes(name) || around.length > 8)) {
    return null;
  }
  const inside = name === undefined ? around : [...around, name];
  const one = resolveSchema(description, schema);
  const given = [one.example, one.examples?.[0], one.const, one.default].find(
    (value) => value !== undefined,
  );
  if (given !== undefined) return given;
  if (one.enum) return one.enum[0];
  const branch = one.oneOf?.[0] ?? one.anyOf?.[0];
  if (branch) {
    const value = exampleOf(description, branch, inside);
    return discriminated(one, branch, value);
  }
  if (one.allOf) {
    const parts = one.allOf.map((part) => exampleOf(description, part, inside));
    return Object.assign({}, ...parts) as unknown;
  }
  switch (typeOf(one)) {
    case "object":
      return Object.fromEntries(
        Object.entries(one.properties ?? {})
          .filter(
            ([, property]) => !resolveSchema(description, property).readOnly,
          )
          .map(([key, property]) => [
            key,
            exampleOf(description, property, inside),
          ]),
      );
    case "array": {
      const item = exampleOf(description, one.items, inside);
      return item === null ? [] : [item];
    }
    case "boolean":
      return false;
    case "integer":
    case "number":
      return one.minimum ?? 0;
    case "string":
      return formats[one.format ?? ""] ?? "string";
    default:
      return null;
  }
}

/** The value of an alternative, with the name that its discriminator knows it by. */
function discriminated(
  { discriminator }: Schema,
  branch: Schema,
  value: unknown,
): unknown {
  const name = Object.entries(discriminator?.mapping ?? {}).find(
    ([, target]) => target === branch.$ref,
  )?.[0];
  return discriminator && name !== undefined && typeof value === "object"
    ? { ...value, [discriminator.propertyName]: name }
    : value;
}
