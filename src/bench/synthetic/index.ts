import type { Description, PathItem, Schema } from "../../description";
import { makeOperations } from "./operations";
import { makeSchemas } from "./schemas";

const operationsPerResource = 5;
const resourcesPerTag = 12;

/**
 * Creates a realistic description that is reproducible for a number of operations.
 *
 * @param operations number of operations, at least 1
 */
export function makeDescription(operations: number): Description {
  const count = Math.ceil(operations / operationsPerResource);
  const resources = Array.from({ length: count }, (_, index) => ({
    name: `Resource${String(index)}`,
    tag: `tag${String(Math.floor(index / resourcesPerTag))}`,
  }));
  const paths: Record<string, PathItem> = {};
  const all = resources
    .flatMap(({ name, tag }) => makeOperations(name, tag))
    .slice(0, operations);
  for (const { path, method, operation } of all)
    (paths[path] ??= {})[method] = operation;
  const schemas = resources.map(({ name }, index) =>
    makeSchemas(name, resources[(index + 1) % count]?.name ?? name),
  );
  return {
    openapi: "3.0.3",
    info: {
      title: "Synthetic",
      version: "1.0.0",
      description: "An API that is made up, to measure with.",
    },
    servers: [{ url: "/api/v3/" }],
    tags: [...new Set(resources.map(({ tag }) => tag))].map((name) => ({
      name,
    })),
    paths,
    components: {
      schemas: Object.assign({}, sharedSchemas, ...schemas) as Record<
        string,
        Schema
      >,
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

const sharedSchemas: Record<string, Schema> = {
  Pagination: {
    type: "object",
    properties: Object.fromEntries(
      ["next", "previous", "count", "current", "total_pages"].map((name) => [
        name,
        { type: "number" },
      ]),
    ),
  },
  ValidationError: {
    type: "object",
    properties: {
      non_field_errors: { type: "array", items: { type: "string" } },
      code: { type: "string" },
    },
    additionalProperties: { type: "array", items: { type: "string" } },
  },
  GenericError: {
    type: "object",
    properties: { detail: { type: "string" }, code: { type: "string" } },
    required: ["detail"],
  },
};
