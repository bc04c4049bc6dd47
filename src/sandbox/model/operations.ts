import {
  methods,
  type Description,
  type MediaType,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response as ResponseObject,
} from "../../description/model/types";
import {
  type AnySchema,
  type Model,
  modelOf,
  resolved,
  resolvedList,
  resolvedMap,
} from "../../description/model";

/** An operation with everything a request needs; references outside schemas are resolved. */
export interface BoundOperation {
  id: string;
  method: Method;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  body?: RequestBody;
  /** Whether requests without a credential are allowed. */
  anonymous: boolean;
  responses: Record<string, ResponseObject>;
  /** The first success status in the description. */
  status: number;
  /** The schema of the success response's JSON, if there is one. */
  schema?: AnySchema;
}

function bind(
  model: Model,
  path: string,
  item: PathItem,
  method: Method,
  operation: Operation,
): BoundOperation {
  const parameters = new Map<string, Parameter>();
  for (const parameter of resolvedList<Parameter>(model, [
    ...(item.parameters ?? []),
    ...(operation.parameters ?? []),
  ]))
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  const responses = resolvedMap<ResponseObject>(model, operation.responses);
  const status = Object.keys(responses).find((code) => code.startsWith("2"));
  const security = operation.security ?? model.document.security;
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    operation,
    parameters: [...parameters.values()],
    body: resolved<RequestBody>(model, operation.requestBody),
    anonymous:
      !security ||
      security.length === 0 ||
      security.some((requirement) => Object.keys(requirement).length === 0),
    responses,
    status: status ? Number(status) : 200,
    schema: status ? jsonOf(responses[status]?.content)?.schema : undefined,
  };
}

/** Returns the JSON entry of a `content` map. */
export function jsonOf(
  content: Record<string, MediaType> | undefined,
): MediaType | undefined {
  return content?.["application/json"];
}

/** Returns all operations of the description. */
export function operationsOf(description: Description): BoundOperation[] {
  const model = modelOf(description);
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [bind(model, path, item, method, operation)] : [];
    }),
  );
}
