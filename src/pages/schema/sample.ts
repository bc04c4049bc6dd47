import { isRecord } from "../../description/model/record";
import type { Description, Schema } from "../../description";
import type { Direction } from "./context";
import { typesOf } from "./names";
import { viewOf } from "./view";

/** One value for each format; fixed, so that pages only change when the description does. */
const formats = new Map(
  Object.entries({
    uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "date-time": "2024-09-13T14:05:42.245Z",
    date: "2024-09-13",
    time: "14:05:42",
    duration: "P3D",
    email: "user@example.com",
    hostname: "example.com",
    ipv4: "192.0.2.1",
    ipv6: "2001:db8::1",
    uri: "https://example.com",
    url: "https://example.com",
    byte: "c2FtcGxl",
    binary: "string",
    password: "string",
  }),
);
const depthLimit = 12;
const sizeLimit = 2000;

/**
 * A sample of a schema, of the right shape throughout: examples and defaults where the description
 * has them, otherwise a plain value of each type. Where a schema holds itself the sample stops, with
 * an empty list or `null`.
 */
export function sampleOf(
  description: Description,
  schema: Schema | boolean,
  direction: Direction,
): unknown {
  let size = 0;
  return sample(schema, [], 0);

  function sample(
    node: Schema | boolean,
    around: readonly string[],
    depth: number,
  ): unknown {
    const view = viewOf(description, node);
    const { schema: one } = view;
    size += 1;
    const given = [one.example, one.examples?.[0], one.const, one.default].find(
      (value) => value !== undefined,
    );
    if (given !== undefined) return given;
    if (one.enum?.length) return one.enum[0];
    const again = view.name !== undefined && around.includes(view.name);
    if (again || depth > depthLimit || size > sizeLimit) return null;
    const inside = [...around, ...view.names];
    const branch = one.oneOf?.[0] ?? one.anyOf?.[0];
    if (branch !== undefined) {
      const value = sample(branch, inside, depth + 1);
      return one.properties && isRecord(value)
        ? { ...object(one, inside, depth), ...value }
        : value;
    }
    if (one.properties ?? one.additionalProperties)
      return object(one, inside, depth);
    if (one.prefixItems)
      return one.prefixItems.map((item) => sample(item, inside, depth + 1));
    if (one.items !== undefined) {
      const item = sample(one.items, inside, depth + 1);
      return item === null ? [] : [item];
    }
    return plain(one);
  }

  function object(
    { properties = {}, additionalProperties }: Schema,
    around: readonly string[],
    depth: number,
  ): Record<string, unknown> {
    const result = new Map<string, unknown>();
    for (const [name, property] of Object.entries(properties)) {
      const { schema: one } = viewOf(description, property);
      if (direction === "request" && one.readOnly) continue;
      if (direction === "response" && one.writeOnly) continue;
      result.set(name, sample(property, around, depth + 1));
    }
    if (
      typeof additionalProperties === "object" &&
      Object.keys(additionalProperties).length > 0
    )
      result.set("property", sample(additionalProperties, around, depth + 1));
    return Object.fromEntries(result);
  }
}

function plain(schema: Schema): unknown {
  const [type] = typesOf(schema);
  if (type === "integer" || type === "number") return number(schema);
  if (type === "boolean") return true;
  if (type === "array") return [];
  if (type === "object") return {};
  if (type === "string") return string(schema);
  return schema.nullable ? null : {};
}

function number({ minimum, exclusiveMinimum, maximum, type }: Schema): number {
  const least =
    typeof exclusiveMinimum === "number"
      ? exclusiveMinimum + 1
      : minimum !== undefined && exclusiveMinimum === true
        ? minimum + 1
        : minimum;
  const value = Math.max(0, least ?? 0);
  const low = maximum !== undefined && value > maximum ? maximum : value;
  return type === "integer" ? Math.ceil(low) : low;
}

function string({ format, minLength = 0, maxLength }: Schema): string {
  const value = (format && formats.get(format)) ?? "string";
  return format ? value : value.padEnd(minLength, "g").slice(0, maxLength);
}
