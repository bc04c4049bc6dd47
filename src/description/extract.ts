import type { OperationEntry } from "./operations";
import { at, fromPointer } from "./pointer";
import { eachReference } from "./references";
import { type Components, type Description, methods } from "./types";

/**
 * A description of one operation alone, with the components it reaches and nothing else.
 * What the explorer of one page has to know, at the size of one page.
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
      [path]: { ...sharedFields(pathItem), [method]: operation },
    },
    components: {
      ...components,
      ...(securitySchemes && { securitySchemes }),
    },
  };
}

/** The components that a node refers to, directly or through others. */
export function reachedComponents(
  description: Description,
  node: unknown,
): Components {
  const reached: Record<string, Record<string, unknown>> = {};
  const visit = (reference: string) => {
    const [first, kind, name] = fromPointer(reference.slice(1));
    if (first !== "components" || !kind || !name) return;
    if (reached[kind] && name in reached[kind]) return;
    const component = at(description, `/components/${kind}/${name}`);
    if (component === undefined) return;
    (reached[kind] ??= {})[name] = component;
    eachReference(component, visit, ["components", kind, name]);
  };
  eachReference(node, visit);
  return reached;
}

/** A path item's own fields; its parameters have been given to the operations. */
function sharedFields(pathItem: OperationEntry["pathItem"]) {
  return Object.fromEntries(
    Object.entries(pathItem).filter(
      ([key]) => key !== "parameters" && !isMethod(key),
    ),
  );
}

function isMethod(key: string): boolean {
  return (methods as readonly string[]).includes(key);
}
