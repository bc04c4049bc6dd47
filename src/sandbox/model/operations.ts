import {
  methods,
  type Description,
  type MediaType,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response as ResponseObject,
  type Schema,
} from "../../description/model/types";
import { refName } from "./schema";

/** One operation with everything a request needs, references in its outer parts followed. */
export interface BoundOperation {
  id: string;
  method: Method;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  body?: RequestBody;
  /** Whether a request without any credential may pass. */
  anonymous: boolean;
  responses: Record<string, ResponseObject>;
  /** The success status that the description names first. */
  status: number;
  /** The schema of the success response's JSON, if it has one. */
  schema?: Schema;
}

type Kind = "parameters" | "requestBodies" | "responses";

function follow<T extends object>(
  description: Description,
  kind: Kind,
  value: T | Reference,
): T | undefined {
  if (!("$ref" in value)) return value;
  const target = description.components?.[kind]?.[refName(value.$ref)];
  return target && !("$ref" in target) ? (target as T) : undefined;
}

function bind(
  description: Description,
  path: string,
  item: PathItem,
  method: Method,
  operation: Operation,
): BoundOperation {
  const parameters = new Map<string, Parameter>();
  for (const entry of [
    ...(item.parameters ?? []),
    ...(operation.parameters ?? []),
  ]) {
    const parameter = follow<Parameter>(description, "parameters", entry);
    if (parameter)
      parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const responses: Record<string, ResponseObject> = {};
  for (const [status, entry] of Object.entries(operation.responses ?? {})) {
    const response = follow<ResponseObject>(description, "responses", entry);
    if (response) responses[status] = response;
  }
  const status = Object.keys(responses).find((code) => code.startsWith("2"));
  const security = operation.security ?? description.security;
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    operation,
    parameters: [...parameters.values()],
    body: operation.requestBody
      ? follow<RequestBody>(description, "requestBodies", operation.requestBody)
      : undefined,
    anonymous:
      !security ||
      security.length === 0 ||
      security.some((requirement) => Object.keys(requirement).length === 0),
    responses,
    status: status ? Number(status) : 200,
    schema: status ? jsonOf(responses[status]?.content)?.schema : undefined,
  };
}

/** The JSON entry of a `content` map. */
export function jsonOf(
  content: Record<string, MediaType> | undefined,
): MediaType | undefined {
  return content?.["application/json"];
}

/** All operations of the description. */
export function operationsOf(description: Description): BoundOperation[] {
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation
        ? [bind(description, path, item, method, operation)]
        : [];
    }),
  );
}
