import {
  type Description,
  type AnySchema,
  modelOf,
  toPointer,
} from "../../../description";
import { type Model, merge, schemaNamed } from "../../../description/model";
import type { Fault } from "../fault";
import type { Body } from "./bodies";

/** Properties that never change for an object. */
const lasting = [
  ...["name", "username", "uuid", "uid", "slug"],
  ...["identifier", "client_id", "scope_name"],
];

/** An object in an example, identified by its schema and `pk`. */
interface Sighting {
  kind: string;
  value: Record<string, unknown>;
  pointer: string;
}

/**
 * Finds contradictions between examples: one `pk` with two usernames, or one username with two
 * numbers. All examples are of the same organization.
 */
export function findContradictions(
  description: Description,
  bodies: Body[],
): Fault[] {
  const model = modelOf(description);
  const known = new Map<string, unknown>();
  const sightings = bodies.flatMap(({ schema, examples }) =>
    Object.values(examples).flatMap(({ value, pointer }) =>
      look(model, schema, value, pointer),
    ),
  );
  return sightings.flatMap(({ kind, value, pointer }) =>
    facts(kind, value).flatMap(([key, fact]) => {
      if (!known.has(key)) known.set(key, fact);
      if (known.get(key) === fact) return [];
      return [
        {
          rule: "example-contradiction",
          pointer,
          message: `${key} is ${String(fact)} here and ${String(known.get(key))} elsewhere.`,
          hint: "All examples have to show the same objects; openapi/examples/README.md lists them.",
        },
      ];
    }),
  );
}

function facts(
  kind: string,
  value: Record<string, unknown>,
): [string, unknown][] {
  const { pk, username, model_name: model } = value;
  if (typeof pk !== "string" && typeof pk !== "number") return [];
  // An entry of `used_by` has the key of an object of another kind.
  const subject = typeof model === "string" ? `${kind} ${model}` : kind;
  return [
    ...lasting
      .filter((key) => key in value)
      .map((key): [string, unknown] => [
        `${key} of ${subject} ${pk}`,
        value[key],
      ]),
    ...(typeof username === "string"
      ? [[`pk of the account ${username}`, pk] satisfies [string, unknown]]
      : []),
  ];
}

function look(
  model: Model,
  node: AnySchema | undefined,
  value: unknown,
  pointer: string,
): Sighting[] {
  if (node === undefined || typeof value !== "object" || value === null)
    return [];
  const { schema, names } = merge(model, node);
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      look(model, schema.items, item, pointer + toPointer([index])),
    );
  const object = value as Record<string, unknown>;
  const properties = Object.entries(schema.properties ?? {});
  const kinds = names.filter((name) => hasProperties(model, name));
  return [
    ...kinds.map((kind) => ({ kind, value: object, pointer })),
    ...properties.flatMap(([key, property]) =>
      look(model, property, object[key], pointer + toPointer([key])),
    ),
  ];
}

/**
 * Returns whether a schema has properties itself; a schema that only wraps another is not a kind.
 */
function hasProperties(model: Model, name: string): boolean {
  const schema = schemaNamed(model, name);
  return typeof schema === "object" && schema.properties !== undefined;
}
