import type { AnySchema, Description, Schema } from "../../description";
import { follow, nameOf } from "./follow";

/** All schemas that apply to a value: references are resolved, `allOf` is flattened. */
export interface Demands {
  /** The schemas, outer ones first. */
  parts: Schema[];
  /** The names of components among them. */
  names: string[];
}

export function demandsOf(
  description: Description,
  schemas: readonly AnySchema[],
): Demands {
  const parts: Schema[] = [];
  const names: string[] = [];
  const seen = new Set<Schema>();
  schemas.forEach(add);
  return { parts, names };

  function add(node: AnySchema): void {
    const schema = asObject(node);
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema.$ref === undefined) {
      parts.push(schema);
      schema.allOf?.forEach(add);
      return;
    }
    const { $ref, ...siblings } = schema;
    const name = nameOf($ref);
    if (name) names.push(name);
    if (Object.keys(siblings).length > 0) parts.push(siblings);
    add(follow<Schema>(description, { $ref }));
  }
}

/** Returns a boolean schema as an equivalent object. */
export function asObject(schema: AnySchema): Schema {
  if (typeof schema === "object") return schema;
  return schema ? {} : { not: {} };
}

/** Returns a keyword's value in the outermost schema that has it. */
export function first<Key extends keyof Schema>(
  { parts }: Demands,
  key: Key,
): Schema[Key] {
  return parts.find((part) => part[key] !== undefined)?.[key];
}

export function some(
  { parts }: Demands,
  holds: (part: Schema) => unknown,
): boolean {
  return parts.some(holds);
}

/** Returns the strictest limit, because all of them apply. */
export function limit(
  { parts }: Demands,
  key: keyof Schema,
  choose: (...values: number[]) => number,
): number | undefined {
  const values = parts
    .map((part) => part[key])
    .filter((value) => typeof value === "number");
  return values.length > 0 ? choose(...values) : undefined;
}

/** Returns the schemas of each property in all parts. */
export function propertiesOf({ parts }: Demands): Map<string, AnySchema[]> {
  const properties = new Map<string, AnySchema[]>();
  for (const part of parts)
    for (const [name, schema] of Object.entries(part.properties ?? {}))
      properties.set(name, [...(properties.get(name) ?? []), schema]);
  return properties;
}

/** Returns the values that every `enum` contains. */
export function valuesOf({ parts }: Demands): unknown[] | undefined {
  const lists = parts.flatMap((part) => (part.enum ? [part.enum] : []));
  return lists.length === 0
    ? undefined
    : lists.reduce((left, right) =>
        left.filter((value) => right.includes(value)),
      );
}

export function typesOf(demands: Demands): string[] {
  const type = first(demands, "type");
  return type === undefined ? [] : [type].flat();
}

export function isNullable(demands: Demands): boolean {
  return (
    first(demands, "nullable") === true ||
    typesOf(demands).includes("null") ||
    (typesOf(demands).length === 0 &&
      (valuesOf(demands)?.includes(null) ?? false))
  );
}
