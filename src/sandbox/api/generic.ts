import { jsonOf } from "../model/operations";
import { placeholder } from "../model/placeholder";
import type { Answer } from "./collection";
import type { Call } from "./world";
import { checked } from "./write";

/**
 * Answers an operation of which nothing is known but its schemas: the request is checked, the
 * answer is a small valid value.
 */
export function generic(call: Call): Answer {
  const { world, operation } = call;
  const request = jsonOf(operation.body?.content)?.schema;
  if (request !== undefined) checked(world, request, call.body);
  return operation.schema !== undefined
    ? {
        status: operation.status,
        body: placeholder(world.model, operation.schema, "result"),
      }
    : { status: operation.status };
}
