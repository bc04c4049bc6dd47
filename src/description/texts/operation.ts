import { isReference, resolved } from "../model";
import { isRecord } from "../model/record";
import type {
  Operation,
  Parameter,
  Reference,
  RequestBody,
  Response,
} from "../model/types";
import { type LayContext, applyToContent } from "./content";
import { keepsMeaning } from "./facts";
import { inside } from "./report";

/** Returns an operation of the target with the source's texts, permissions and examples. */
export function applyToOperation(
  source: Operation,
  target: Operation,
  context: LayContext,
): Operation {
  const { summary, description, "x-permissions": permissions } = source;
  const responses = applyToResponses(source, target, context);
  const requestBody = applyToBody(
    source.requestBody,
    target.requestBody,
    context,
  );
  return {
    ...target,
    ...(summary && { summary }),
    ...(description && { description }),
    ...(permissions && { "x-permissions": permissions }),
    ...(target.parameters && {
      parameters: applyToParameters(source, target.parameters, context),
    }),
    ...(requestBody && { requestBody }),
    ...(responses && { responses }),
  };
}

/** Returns whether both are references, which stay: the component has its own text. */
function isShared(source: unknown, target: unknown): boolean {
  return isReference(source) && isReference(target);
}

function applyToParameters(
  source: Operation,
  targets: (Parameter | Reference)[],
  { models, pointer, reports }: LayContext,
): (Parameter | Reference)[] {
  const result = [...targets];
  for (const [index, one] of (source.parameters ?? []).entries()) {
    const ours = resolved<Parameter>(models.source, one);
    if (!ours?.description) continue;
    const place = targets.findIndex((other) => {
      const theirs = resolved<Parameter>(models.target, other);
      return theirs?.name === ours.name && theirs.in === ours.in;
    });
    const target = targets[place];
    const theirs = target && resolved<Parameter>(models.target, target);
    const at = inside(pointer, "parameters", index, "description");
    if (!theirs)
      reports.missing.push({
        pointer: at,
        reason: `The ${ours.in} parameter ${ours.name} is gone.`,
      });
    else if (
      !keepsMeaning(ours.description, ours.schema, theirs.schema, models)
    )
      reports.changed.push({
        pointer: at,
        reason: "The parameter's type or values have changed.",
      });
    else if (!isShared(one, target))
      result[place] = { ...theirs, description: ours.description };
  }
  return result;
}

function applyToBody(
  source: Operation["requestBody"],
  target: Operation["requestBody"],
  context: LayContext,
): Operation["requestBody"] {
  const ours = resolved<RequestBody>(context.models.source, source);
  const theirs = resolved<RequestBody>(context.models.target, target);
  if (!ours || !theirs) return target;
  const content = applyToContent(ours.content, theirs.content, "request", {
    ...context,
    pointer: inside(context.pointer, "requestBody", "content"),
  });
  return {
    ...theirs,
    ...(ours.description && { description: ours.description }),
    content: content as RequestBody["content"],
  };
}

function applyToResponses(
  source: Operation,
  { responses }: Operation,
  context: LayContext,
): Operation["responses"] {
  if (!responses) return responses;
  const result = { ...responses };
  for (const [status, one] of Object.entries(source.responses ?? {})) {
    const ours = resolved<Response>(context.models.source, one);
    const target = Object.hasOwn(responses, status)
      ? responses[status]
      : undefined;
    const theirs = target && resolved<Response>(context.models.target, target);
    if (!ours) continue;
    if (!theirs) {
      if (ours.description && !isReference(one))
        context.reports.missing.push({
          pointer: inside(context.pointer, "responses", status),
          reason: `The response ${status} is gone.`,
        });
    } else if (!isShared(one, target))
      result[status] = applyToResponse(ours, theirs, {
        ...context,
        pointer: inside(context.pointer, "responses", status),
      });
  }
  return result;
}

/** Returns a response of the target with the source's text and examples. */
export function applyToResponse(
  ours: Response,
  theirs: Response,
  context: LayContext,
): Response {
  const content = applyToContent(ours.content, theirs.content, "response", {
    ...context,
    pointer: inside(context.pointer, "content"),
  });
  return {
    ...theirs,
    ...(ours.description && { description: ours.description }),
    ...(isRecord(content) && { content: content as typeof theirs.content }),
  };
}
