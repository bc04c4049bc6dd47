import type { Method, Operation, Parameter, Response } from "../../description";
import { schemaNames } from "./schemas";

/** An operation with its path and method. */
export interface Made {
  path: string;
  method: Method;
  operation: Operation;
}

const id: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "Identifies one of them.",
  schema: { type: "string", format: "uuid" },
};

const filters: Parameter[] = [
  ...["name", "slug", "search", "ordering", "created__gt", "owner"].map(
    (name): Parameter => ({
      name,
      in: "query",
      description: `Only those with this ${name}.`,
      schema: { type: "string" },
    }),
  ),
  {
    name: "page",
    in: "query",
    schema: { type: "integer", minimum: 1, default: 1 },
  },
  {
    name: "kind",
    in: "query",
    explode: true,
    style: "form",
    schema: { type: "array", items: { type: "string", enum: ["a", "b", "c"] } },
  },
];

/** Creates the five operations of a resource: list, create, retrieve, update, destroy. */
export function makeOperations(resource: string, tag: string): Made[] {
  const names = schemaNames(resource);
  const prefix = `${tag}_${resource.toLowerCase()}`;
  const path = `/${tag}/${resource.toLowerCase()}/`;
  const make = (
    verb: string,
    response: Record<string, Response>,
    more: Operation = {},
  ): Operation => ({
    operationId: `${prefix}_${verb}`,
    description: `Operation ${verb} of ${resource}. It takes **Markdown**, \`code\` and [links](https://example.com/).`,
    tags: [tag],
    security: [{ token: [] }],
    ...more,
    responses: {
      ...response,
      "400": json("ValidationError", "Not valid"),
      "403": json("GenericError", "Not allowed"),
    },
  });
  const requestBody = {
    required: true,
    content: { "application/json": { schema: reference(names.request) } },
  };
  const item = { "200": json(names.item, "Done") };
  return [
    {
      path,
      method: "get",
      operation: make(
        "list",
        { "200": json(names.page, "Some of them") },
        { parameters: filters },
      ),
    },
    {
      path,
      method: "post",
      operation: make(
        "create",
        { "201": json(names.item, "Made") },
        { requestBody },
      ),
    },
    {
      path: `${path}{id}/`,
      method: "get",
      operation: make("retrieve", item, { parameters: [id] }),
    },
    {
      path: `${path}{id}/`,
      method: "put",
      operation: make("update", item, { parameters: [id], requestBody }),
    },
    {
      path: `${path}{id}/`,
      method: "delete",
      operation: make(
        "destroy",
        { "204": { description: "Gone" } },
        { parameters: [id] },
      ),
    },
  ];
}

function json(name: string, description: string): Response {
  return {
    description,
    content: { "application/json": { schema: reference(name) } },
  };
}

function reference(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}
