import { type Position, positionOf } from "./grammar";
import type { OperationEntry } from "./operations";
import { at, fromPointer, toPointer } from "./reference/pointer";
import { eachReference } from "./reference/each";
import { type Components, type Description, methods } from "./types";

/**
 * Returns a description that contains one operation and the components it uses: all that the
 * explorer on one page needs. The title is stored as `x-displayName` because it may depend on the
 * other operations.
 */
export function extractOperation(
  description: Description,
  entry: OperationEntry,
): Description {
  const { path, pathItem, method, operation, isWebhook } = entry;
  const components = reachedComponents(description, operation);
  const securitySchemes = description.components?.securitySchemes;
  return {
    openapi: description.openapi,
    info: { title: description.info.title, version: description.info.version },
    ...(description.servers && { servers: description.servers }),
    ...(description.security && { security: description.security }),
    [isWebhook ? "webhooks" : "paths"]: {
      [path]: {
        ...sharedFields(pathItem),
        [method]: { ...operation, "x-displayName": entry.title },
      },
    },
    components: {
      ...components,
      ...(securitySchemes && { securitySchemes }),
    },
  };
}

/** Returns the components that a node refers to, directly or indirectly. */
export function reachedComponents(
  description: Description,
  node: unknown,
): Components {
  const reached = new Map<string, Map<string, unknown>>();
  const pending: { node: unknown; position?: Position }[] = [{ node }];
  const visit = (reference: string) => {
    const [first, kind, name] = fromPointer(reference.slice(1));
    if (first !== "components" || !kind || !name) return;
    const ofKind = reached.get(kind) ?? new Map<string, unknown>();
    reached.set(kind, ofKind);
    const component = at(description, toPointer([first, kind, name]));
    if (component === undefined || ofKind.has(name)) return;
    ofKind.set(name, component);
    const position = positionOf([first, kind, name]);
    pending.push({ node: component, position });
  };
  for (let next = pending.pop(); next; next = pending.pop())
    eachReference(next.node, visit, next.position);
  return Object.fromEntries(
    [...reached]
      .filter(([, ofKind]) => ofKind.size > 0)
      .map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]),
  );
}

/**
 * Returns the path item's own fields, without the parameters: the operations already include them.
 */
function sharedFields(pathItem: OperationEntry["pathItem"]) {
  return Object.fromEntries(
    Object.entries(pathItem).filter(
      ([key]) => key !== "parameters" && !isMethod(key),
    ),
  );
}

function isMethod(key: string): boolean {
  return (
    key === "additionalOperations" ||
    (methods as readonly string[]).includes(key)
  );
}
