import {
  type Description,
  type Schema,
  resolve,
  schemaName,
} from "../../description";

/** A schema as a reader meets it: references followed and `allOf` merged, one level deep. */
export interface SchemaView {
  schema: Schema;
  /** The component it is, when it is one. */
  name?: string;
  /** All components that went into it, to find out where it refers back to itself. */
  names: string[];
}

/**
 * Follows a schema's reference and merges its `allOf`; properties, items and branches stay as they
 * are, so a cycle costs nothing until somebody walks into it.
 */
export function viewOf(
  description: Description,
  schema: Schema | boolean,
): SchemaView {
  if (typeof schema === "boolean") return { schema: {}, names: [] };
  return merge(description, schema, new Set());
}

function merge(
  description: Description,
  schema: Schema,
  seen: Set<Schema>,
): SchemaView {
  const target = resolve<Schema>(description, schema);
  // What has been merged once adds nothing the second time, be it a cycle or a common ancestor.
  if (seen.has(target)) return { schema: {}, names: [] };
  seen.add(target);
  const name = schemaName(schema);
  const { $ref, ...siblings } = schema;
  const { allOf = [], ...own } = target;
  const base: Schema = name && !own.title ? { ...own, title: name } : own;
  const parts = allOf.map((part) => merge(description, part, seen));
  const outer = target === schema ? base : { ...base, ...siblings };
  const single = parts.length === 1 ? parts[0] : undefined;
  return {
    schema: parts.reduce((merged, part) => combine(merged, part.schema), outer),
    ...((name ?? single?.name) !== undefined && { name: name ?? single?.name }),
    names: [...(name ? [name] : []), ...parts.flatMap(({ names }) => names)],
  };
}

/** What both demand; where they contradict, the outer schema speaks, or the stricter limit. */
function combine(outer: Schema, inner: Schema): Schema {
  const result: Schema = { ...inner, ...outer, ...limits(outer, inner) };
  if (outer.required && inner.required)
    result.required = [...new Set([...inner.required, ...outer.required])];
  if (outer.properties && inner.properties)
    result.properties = both(outer.properties, inner.properties);
  for (const key of ["oneOf", "anyOf"] as const) {
    const choices = inner[key];
    if (outer[key] && choices)
      result[key] = outer[key].map((one) => ({
        title: schemaName(one) ?? one.title ?? "",
        allOf: [one, { [key]: choices }],
      }));
  }
  if (outer.enum && inner.enum)
    result.enum = outer.enum.filter((value) => inner.enum?.includes(value));
  return result;
}

/** The properties of both; a name that both have has to satisfy both. */
function both(
  outer: Record<string, Schema>,
  inner: Record<string, Schema>,
): Record<string, Schema> {
  const merged = new Map(Object.entries(outer));
  for (const [name, property] of Object.entries(inner)) {
    const other = merged.get(name);
    merged.set(
      name,
      other && other !== property ? { allOf: [other, property] } : property,
    );
  }
  return Object.fromEntries(merged);
}

const lowest = ["minimum", "minLength", "minItems", "minProperties"] as const;
const highest = ["maximum", "maxLength", "maxItems", "maxProperties"] as const;

function limits(outer: Schema, inner: Schema): Schema {
  const result: Schema = {};
  for (const key of lowest)
    if (outer[key] !== undefined && inner[key] !== undefined)
      result[key] = Math.max(outer[key], inner[key]);
  for (const key of highest)
    if (outer[key] !== undefined && inner[key] !== undefined)
      result[key] = Math.min(outer[key], inner[key]);
  return result;
}
