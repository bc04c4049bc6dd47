import {
  type MediaType,
  type OperationEntry,
  type RequestBody,
  type Response,
  componentName,
} from "../../description";
import {
  type AnySchema,
  type Model,
  examplesOf,
  resolved,
  resolvedMap,
} from "../../description/model";
import { isRecord } from "../../description/model/record";
import { itemsOf, listProperty } from "./carried";
import type { Relations } from "./relations";

/**
 * Returns a value for a schema from the examples of operations: the whole example, or the first
 * item of a list or page. Examples of responses take precedence over those of requests.
 */
export function realExample(
  model: Model,
  name: string,
  { returnedBy, acceptedBy }: Pick<Relations, "returnedBy" | "acceptedBy">,
): unknown {
  const media = [
    ...(returnedBy.get(name) ?? []).flatMap((entry) => returned(model, entry)),
    ...(acceptedBy.get(name) ?? []).flatMap((entry) => accepted(model, entry)),
  ];
  for (const one of media)
    for (const { value } of examplesOf(model, one)) {
      const found = valueOf(model, name, one.schema, value);
      if (found !== undefined) return found;
    }
  return undefined;
}

function returned(model: Model, { operation }: OperationEntry): MediaType[] {
  return Object.entries(
    resolvedMap<Response>(model, operation.responses),
  ).flatMap(([status, { content }]) =>
    /^2/.test(status) ? Object.values(content ?? {}) : [],
  );
}

function accepted(model: Model, { operation }: OperationEntry): MediaType[] {
  const body = resolved<RequestBody>(model, operation.requestBody);
  return Object.values(body?.content ?? {});
}

/** Returns the part of an example that is described by the named schema. */
function valueOf(
  model: Model,
  name: string,
  schema: AnySchema | undefined,
  value: unknown,
): unknown {
  if (value === undefined || typeof schema !== "object") return undefined;
  if (schema.$ref === undefined) {
    const [first] = Array.isArray(value) ? (value as unknown[]) : [];
    return valueOf(model, name, schema.items, first);
  }
  const own = componentName(schema.$ref);
  if (own === name) return value;
  if (own === undefined || !itemsOf(model, own).includes(name))
    return undefined;
  const property = listProperty(model, own);
  const list =
    property !== undefined && isRecord(value) ? value[property] : value;
  return Array.isArray(list) ? (list as unknown[])[0] : undefined;
}
