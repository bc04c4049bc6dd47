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
 * A value that an operation's examples have for a schema, in itself or as the first of a list or page:
 * what is returned goes before what is sent.
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

/** The part of an example that is of the schema with a name. */
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
