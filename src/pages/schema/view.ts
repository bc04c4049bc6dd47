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
  if (seen.has(target)) return { schema: {}, names: [] };
  const within = new Set(seen).add(target);
  const name = schemaName(schema);
  const { $ref, ...siblings } = schema;
  const { allOf = [], ...own } = target;
  const base: Schema = name && !own.title ? { ...own, title: name } : own;
  const parts = allOf.map((part) => merge(description, part, within));
  const outer = target === schema ? base : { ...base, ...siblings };
  const single = parts.length === 1 ? parts[0] : undefined;
  return {
    schema: parts.reduce((merged, part) => combine(merged, part.schema), outer),
    ...((name ?? single?.name) !== undefined && { name: name ?? single?.name }),
    names: [...(name ? [name] : []), ...parts.flatMap(({ names }) => names)],
  };
}

/** What both demand; where they contradict, the outer schema speaks last. */
function combine(outer: Schema, inner: Schema): Schema {
  const result: Schema = { ...inner, ...outer };
  if (outer.required || inner.required)
    result.required = [
      ...new Set([...(inner.required ?? []), ...(outer.required ?? [])]),
    ];
  if (outer.properties && inner.properties) {
    result.properties = { ...inner.properties };
    for (const [name, property] of Object.entries(outer.properties)) {
      const other = inner.properties[name];
      result.properties[name] =
        other && other !== property ? { allOf: [other, property] } : property;
    }
  }
  for (const key of ["oneOf", "anyOf"] as const)
    if (outer[key] && inner[key])
      result[key] = outer[key].flatMap((one) =>
        (inner[key] ?? []).map((other) => ({ allOf: [other, one] })),
      );
  if (outer.enum && inner.enum)
    result.enum = outer.enum.filter((value) => inner.enum?.includes(value));
  return result;
}
