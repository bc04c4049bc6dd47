import { jsonOf } from "../model/operations";
import { placeholder } from "../model/placeholder";
import type { Result } from "./result";
import type { RequestContext } from "./context";
import { checked } from "./write";

/**
 * Handles an operation of which only the schemas are known: validates the request and responds with
 * a small valid value.
 */
export function generic(context: RequestContext): Result {
  const { appContext, operation } = context;
  const request = jsonOf(operation.body?.content)?.schema;
  if (request !== undefined) checked(appContext, request, context.body);
  return operation.schema !== undefined
    ? {
        status: operation.status,
        body: placeholder(appContext.model, operation.schema, "result"),
      }
    : { status: operation.status };
}
