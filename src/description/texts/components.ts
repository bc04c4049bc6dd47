import { isReference } from "../model";
import { isRecord, mapValues } from "../model/record";
import type {
  Components,
  Parameter,
  Reference,
  Response,
} from "../model/types";
import type { Models } from "./content";
import { keepsMeaning } from "./facts";
import { applyToResponse } from "./operation";
import { inside, type Reports } from "./report";
import { applyToSchema } from "./schema";

/**
 * Returns the target's components with the source's texts. Schemas are matched by name, parameters
 * by name and location, responses by content, because the latter two have other component names in
 * each version.
 */
export function applyToComponents(
  ours: Components,
  theirs: Components,
  models: Models,
  reports: Reports,
): Components {
  const { parameters, responses } = theirs;
  const schemas = applyToSchemas(ours, theirs, models, reports);
  return {
    ...theirs,
    ...(schemas && { schemas }),
    ...(parameters && {
      parameters: mapValues(parameters, (one) =>
        applyToParameter(one, ours, models),
      ),
    }),
    ...(responses && {
      responses: mapValues(responses, (one) =>
        applyToSharedResponse(one, ours, models, reports),
      ),
    }),
    ...(ours.examples && {
      examples: { ...ours.examples, ...theirs.examples },
    }),
  };
}

function applyToSchemas(
  ours: Components,
  theirs: Components,
  models: Models,
  reports: Reports,
): Components["schemas"] {
  if (!theirs.schemas) return undefined;
  const result = { ...theirs.schemas };
  for (const [name, schema] of Object.entries(ours.schemas ?? {})) {
    const pointer = inside("/components/schemas", name);
    if (Object.hasOwn(result, name))
      result[name] = applyToSchema(schema, result[name], pointer, {
        models,
        reports,
      }) as (typeof result)[string];
    else if (isRecord(schema))
      reports.missing.push({
        pointer,
        reason: `The schema ${name} is gone.`,
      });
  }
  return result;
}

type Shared<T> = T | Reference;

function applyToParameter(
  one: Shared<Parameter>,
  ours: Components,
  models: Models,
): Shared<Parameter> {
  if (isReference(one)) return one;
  const named = Object.values(ours.parameters ?? {}).find(
    (other): other is Parameter =>
      !isReference(other) && other.name === one.name && other.in === one.in,
  );
  return named?.description &&
    keepsMeaning(named.description, named.schema, one.schema, models)
    ? { ...one, description: named.description }
    : one;
}

function applyToSharedResponse(
  one: Shared<Response>,
  ours: Components,
  models: Models,
  reports: Reports,
): Shared<Response> {
  if (isReference(one)) return one;
  const [name, alike] =
    Object.entries(ours.responses ?? {}).find(
      ([, other]) => !isReference(other) && carriesSame(other, one),
    ) ?? [];
  return name === undefined || !alike || isReference(alike)
    ? one
    : applyToResponse(alike, one, {
        models,
        reports,
        pointer: inside("/components/responses", name),
      });
}

/** Returns whether two responses have the same media types with the same component each. */
function carriesSame(
  { content: ours = {} }: Response,
  { content: theirs = {} }: Response,
): boolean {
  const carried = (content: typeof ours) =>
    Object.entries(content).map(([type, { schema }]) => [
      type,
      isRecord(schema) ? schema.$ref : undefined,
    ]);
  return (
    Object.keys(ours).length > 0 &&
    JSON.stringify(carried(ours)) === JSON.stringify(carried(theirs))
  );
}
