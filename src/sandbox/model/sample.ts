import { isNullable, typeOf, type Schemas } from "./schema";
import type { Schema } from "../../description/model/types";
import { readPattern } from "../../validation/patterns";

const formats: Partial<Record<string, string>> = {
  "date-time": "2024-09-02T09:41:00Z",
  date: "2024-09-02",
  email: "someone@larkfield.example",
  uri: "https://www.larkfield.example/",
  url: "https://www.larkfield.example/",
  uuid: "3f0c2a51-8d1e-4b6f-a2c4-0d9e5b7a1c88",
  ipv4: "192.0.2.17",
  duration: "00:00:10",
};

/** How deep a sample may still go, and how many values it may still have. */
interface Room {
  levels: number;
  values: { left: number };
}

const wholeRoom = (): Room => ({ levels: 8, values: { left: 2_000 } });

/** The room one level further in; nothing where there is none. */
function inside({ levels, values }: Room): Room | undefined {
  return levels > 0 && --values.left > 0
    ? { levels: levels - 1, values }
    : undefined;
}

function text(schema: Schema, name: string): string {
  const formatted = schema.format ? formats[schema.format] : undefined;
  if (formatted) return formatted;
  const filled = (schema.minLength ?? 0) > 0 || refusesEmpty(schema.pattern);
  const value = filled ? `sandbox-${name}` : "";
  return schema.maxLength ? value.slice(0, schema.maxLength) : value;
}

function refusesEmpty(pattern: string | undefined): boolean {
  try {
    return pattern !== undefined && readPattern(pattern).find("") === false;
  } catch {
    return false;
  }
}

function number(schema: Schema): number {
  const low = schema.minimum ?? 0;
  return schema.maximum !== undefined && low > schema.maximum
    ? schema.maximum
    : low;
}

/**
 * A small valid value for a schema: its example or default, else null where allowed, else the
 * emptiest thing of its type. `name` goes into texts that must not be empty.
 */
export function sample(
  schemas: Schemas,
  schema: Schema,
  name = "value",
  room = wholeRoom(),
): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.example !== undefined) return schema.example;
  if (isNullable(schema)) return null;
  const target = schemas.resolve(schema);
  if (target !== schema && target.default !== undefined) return target.default;
  if (isNullable(target)) return null;
  if (target.const !== undefined) return target.const;
  if (target.enum) return target.enum[0];
  const choice = target.oneOf?.[0] ?? target.anyOf?.[0];
  if (choice) return choose(schemas, target, choice, name, room);
  switch (typeOf(target)) {
    case "string":
      return text(target, name);
    case "integer":
    case "number":
      return number(target);
    case "boolean":
      return false;
    case "array": {
      const inner =
        target.items && (target.minItems ?? 0) > 0 ? inside(room) : undefined;
      return target.items && inner
        ? [sample(schemas, target.items, name, inner)]
        : [];
    }
    default:
      return objectOf(schemas, target, room);
  }
}

function objectOf(schemas: Schemas, schema: Schema, room: Room) {
  const { properties, required } = schemas.shape(schema);
  const result: Record<string, unknown> = {};
  for (const [name, property] of properties) {
    const inner = required.has(name) ? inside(room) : undefined;
    if (inner) result[name] = sample(schemas, property, name, inner);
  }
  return result;
}

/** The first alternative, with the discriminator's value that names it. */
function choose(
  schemas: Schemas,
  schema: Schema,
  choice: Schema,
  name: string,
  room: Room,
): unknown {
  const inner = inside(room);
  const value = inner ? sample(schemas, choice, name, inner) : null;
  const { discriminator } = schema;
  if (!discriminator || typeof value !== "object" || value === null)
    return value;
  const named = Object.entries(discriminator.mapping ?? {}).find(
    ([, ref]) => ref === choice.$ref,
  );
  return named ? { ...value, [discriminator.propertyName]: named[0] } : value;
}
