import {
  type Description,
  type Example,
  type MediaType,
  type OperationEntry,
  type RequestBody,
  type Response,
  type AnySchema,
  listOperations,
  modelOf,
  resolved,
  toPointer,
} from "../../../description";
import { mapValues } from "../../../description/model/record";

/** A request or response body of an operation in one media type, with its examples. */
export interface Body {
  /** Label for messages: the operation, and "request" or the status. */
  label: string;
  mediaType: string;
  /** JSON pointer to the media type object, resolved if the body is shared. */
  pointer: string;
  schema: AnySchema | undefined;
  /** Examples with a pointer to their value, which operations may share. */
  examples: Record<string, Example & { pointer: string }>;
}

/** Lists all request and response bodies. */
export function listBodies(description: Description): Body[] {
  return listOperations(description).flatMap((entry) => {
    const { operationId, operation, pointer } = entry;
    const request = operation.requestBody;
    return [
      ...(request
        ? bodiesOf(description, `${operationId} request`, request, [
            pointer,
            "requestBody",
          ])
        : []),
      ...responses(description, entry),
    ];
  });
}

function responses(
  description: Description,
  { operationId, operation, pointer }: OperationEntry,
): Body[] {
  return Object.entries(operation.responses ?? {}).flatMap(([status, node]) =>
    bodiesOf(description, `${operationId} ${status}`, node, [
      pointer,
      `responses/${status}`,
    ]),
  );
}

function bodiesOf(
  description: Description,
  label: string,
  node: NonNullable<
    OperationEntry["operation"]["requestBody"] | Response | { $ref: string }
  >,
  [base, rest]: [string, string],
): Body[] {
  const shared = "$ref" in node ? node.$ref.slice(1) : `${base}/${rest}`;
  const { content = {} } =
    resolved<RequestBody | Response>(modelOf(description), node) ?? {};
  return Object.entries(content).map(([mediaType, media]) => {
    const pointer = shared + toPointer(["content", mediaType]);
    const examples = examplesOf(description, media, pointer);
    return { label, mediaType, pointer, schema: media.schema, examples };
  });
}

function examplesOf(
  description: Description,
  { example, examples = {} }: MediaType,
  pointer: string,
): Body["examples"] {
  return {
    ...(example !== undefined && {
      example: { value: example, pointer: `${pointer}/example` },
    }),
    ...mapValues(examples, (node, name) => ({
      ...resolved<Example>(modelOf(description), node),
      pointer:
        "$ref" in node
          ? `${node.$ref.slice(1)}/value`
          : pointer + toPointer(["examples", name, "value"]),
    })),
  };
}
