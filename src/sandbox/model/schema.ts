import {
  type AnySchema,
  type Direction,
  type Model,
  type Property,
  type Schema,
  memoize,
  merge,
  propertiesOf,
  schemaNamed,
  typeOf,
} from "../../description/model";

/** The properties of an object schema, by name. */
export type Properties = ReadonlyMap<string, Property>;

const none: Properties = new Map();

/** Returns the properties of a schema that occur in a direction. */
export function propertyMap(
  model: Model,
  schema: AnySchema,
  direction: Direction = "both",
): Properties {
  return typeof schema === "boolean" ? none : maps[direction](model, schema);
}

const mapFor = (direction: Direction) =>
  memoize((model: Model, schema: Schema): Properties => {
    const properties = propertiesOf(model, schema, direction);
    return new Map(properties.map((property) => [property.name, property]));
  });

const maps = {
  both: mapFor("both"),
  request: mapFor("request"),
  response: mapFor("response"),
};

/** Returns a schema with references resolved and `allOf` merged. */
export function merged(model: Model, schema: AnySchema): Schema {
  return merge(model, schema).schema;
}

/** Returns the first JSON type of a schema other than null; undefined if it allows any or none. */
export function jsonTypeOf(
  model: Model,
  schema: AnySchema,
): string | undefined {
  const [first] = typeOf(model, schema).kinds;
  if (!first || first.kind === "any" || first.kind === "never")
    return undefined;
  return first.kind === "tuple" ? "array" : first.kind;
}

/** Returns the schema of an array's items. */
export function itemsOf(
  model: Model,
  schema: AnySchema,
): AnySchema | undefined {
  return jsonTypeOf(model, schema) === "array"
    ? merged(model, schema).items
    : undefined;
}

/** Returns the enum values of a component schema. */
export function enumOf(model: Model, name: string): string[] | undefined {
  const schema = schemaNamed(model, name);
  return schema === undefined
    ? undefined
    : merged(model, schema).enum?.map(String);
}
