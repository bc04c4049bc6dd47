import type { Schema } from "../../description";

const reference = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

/** Returns the names of a resource's schemas. */
export function schemaNames(resource: string) {
  return {
    item: resource,
    request: `${resource}Request`,
    page: `Paginated${resource}List`,
    kind: `${resource}KindEnum`,
    brief: `${resource}Brief`,
  };
}

/**
 * Creates the schemas of a resource as in a typical generated API: about twenty properties,
 * enumerations, nested objects, a discriminated union, and references to itself and to a neighbor.
 */
export function makeSchemas(
  resource: string,
  neighbour: string,
): Record<string, Schema> {
  const names = schemaNames(resource);
  const properties = makeProperties(resource, neighbour);
  return {
    [names.kind]: {
      enum: ["internal", "external", "service_account"],
      type: "string",
      description: `How a ${resource} came to be.\n\n* \`internal\` - by hand\n* \`external\` - by a source`,
    },
    [names.item]: {
      type: "object",
      description: `A ${resource}, as it is stored.`,
      properties: {
        pk: { type: "string", format: "uuid", readOnly: true, title: "Id" },
        ...properties,
      },
      required: ["pk", "name", "slug", "kind"],
    },
    [names.brief]: {
      type: "object",
      description: `A ${resource}, as others show it.`,
      properties: {
        pk: { type: "string", format: "uuid", readOnly: true },
        name: { type: "string" },
        component: { type: "string", readOnly: true },
      },
      required: ["pk", "name", "component"],
    },
    [names.request]: {
      type: "object",
      description: `What can be set of a ${resource}.`,
      properties,
      required: ["name", "slug"],
    },
    [names.page]: {
      type: "object",
      properties: {
        pagination: reference("Pagination"),
        results: { type: "array", items: reference(names.item) },
      },
      required: ["pagination", "results"],
    },
  };
}

function makeProperties(
  resource: string,
  neighbour: string,
): Record<string, Schema> {
  const counted = Object.fromEntries(
    ["first", "second", "third", "fourth", "fifth", "sixth"].map((name) => [
      `${name}_setting`,
      {
        type: "integer",
        minimum: 0,
        maximum: 2147483647,
        default: 30,
        description: `The ${name} number that a ${resource} is made with.`,
      },
    ]),
  );
  const own = schemaNames(resource).brief;
  const other = schemaNames(neighbour).brief;
  return {
    name: { type: "string", minLength: 1, maxLength: 150 },
    slug: { type: "string", pattern: "^[-a-zA-Z0-9_]+$", maxLength: 50 },
    kind: reference(schemaNames(resource).kind),
    parent: { nullable: true, allOf: [reference(resource)] },
    neighbour: reference(other),
    created: { type: "string", format: "date-time", nullable: true },
    icon: { type: "string", format: "uri", nullable: true },
    attributes: { type: "object", additionalProperties: {} },
    is_active: { type: "boolean", default: true, title: "Active" },
    ...counted,
    rules: {
      type: "array",
      items: {
        type: "object",
        properties: {
          expression: { type: "string", example: "return True" },
          order: { type: "integer" },
          targets: {
            type: "array",
            items: { type: "array", items: reference(other) },
          },
        },
        required: ["expression"],
      },
    },
    owner: {
      oneOf: [reference(own), reference(other)],
      discriminator: {
        propertyName: "component",
        mapping: {
          own: `#/components/schemas/${own}`,
          other: `#/components/schemas/${other}`,
        },
      },
    },
  };
}
