import { kindOf, resourceOf, type Kind } from "./kind";
import type { RequiredPermissions } from "../model/types";
import type { NamedOperation, Resources } from "./types";

const verbs: Partial<Record<Kind, readonly string[]>> = {
  list: ["view"],
  create: ["add"],
  get: ["view"],
  replace: ["view", "change"],
  change: ["view", "change"],
  delete: ["view", "delete"],
  references: ["view"],
};

const referencesNote = "Only objects that the caller may view are listed.";

/**
 * Returns the permissions that an operation needs: the known ones, otherwise Django's standard
 * permissions, marked as inferred.
 *
 * @see https://docs.djangoproject.com/en/5.2/topics/auth/default/#default-permissions
 */
export function permissionsOf(
  operation: NamedOperation,
  { resources, operations }: Resources,
): RequiredPermissions {
  const text = Object.hasOwn(operations, operation.operationId)
    ? operations[operation.operationId]
    : undefined;
  const known = operation.permissions ?? text?.permissions;
  if (known && known.length > 0)
    return { kind: "needed", names: [...known], ...noteOf(text) };
  if (text?.permission)
    return { kind: text.permission, names: [], ...noteOf(text) };

  const resource = resourceOf(operation.path, resources);
  if (resource?.permission)
    return { kind: resource.permission, names: [], ...noteOf(resource) };
  const kind = resource && kindOf(operation, resource);
  const wanted = kind && verbs[kind];
  const [app, model] = resource?.model?.split(".") ?? [];
  if (!wanted || !app || !model)
    return { kind: "undocumented", names: [], ...noteOf(text) };
  return {
    kind: "inferred",
    names: wanted.map((verb) => `${app}.${verb}_${model}`),
    ...(resource.own && { exceptOwn: true }),
    ...noteOf(kind === "references" ? { note: referencesNote, ...text } : text),
  };
}

function noteOf(text: { note?: string } | undefined): { note?: string } {
  return text?.note === undefined ? {} : { note: text.note };
}
