import { isReference, resolve } from "./references";
import { operationIdOf } from "./operations";
import {
  type Description,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type Reference,
  type SecurityScheme,
  type Tag,
  methods,
} from "./types";

/** The tag of operations that have none. */
export const untagged = "other";

/** Marks a parameter that stands in the path template only; validation warns of it. */
export const undeclared = "x-undeclared";

/**
 * Fills in what OpenAPI leaves to the reader, so that the rest of the project need not:
 * every operation has an id, tags and its path item's parameters and servers; every tag in use is
 * declared; there is at least one server; HTTP scheme names are lower-case. Facts stay.
 */
export function normalize(description: Description): Description {
  const paths = mapPathItems(description, description.paths);
  const webhooks = mapPathItems(description, description.webhooks);
  return {
    ...description,
    servers: description.servers?.length ? description.servers : [{ url: "/" }],
    tags: declareTags(description.tags ?? [], [paths, webhooks]),
    ...(paths && { paths }),
    ...(webhooks && { webhooks }),
    ...(description.components && {
      components: {
        ...description.components,
        securitySchemes: lowerCaseSchemes(
          description.components.securitySchemes ?? {},
        ),
      },
    }),
  };
}

function mapPathItems(
  description: Description,
  items: Record<string, PathItem> | undefined,
): Record<string, PathItem> | undefined {
  if (!items) return undefined;
  return Object.fromEntries(
    Object.entries(items)
      .filter(([path]) => !path.startsWith("x-"))
      .map(([path, item]) => [path, mapOperations(description, path, item)]),
  );
}

function mapOperations(
  description: Description,
  path: string,
  item: PathItem,
): PathItem {
  const { parameters: shared = [], ...rest } = item;
  for (const method of methods) {
    const operation = item[method];
    if (operation)
      rest[method] = complete(description, path, method, operation, {
        ...item,
        parameters: shared,
      });
  }
  return rest;
}

function complete(
  description: Description,
  path: string,
  method: Method,
  operation: Operation,
  item: PathItem,
): Operation {
  const servers = operation.servers ?? item.servers;
  return {
    ...operation,
    operationId: operation.operationId ?? operationIdOf(method, path),
    tags: operation.tags?.length ? operation.tags : [untagged],
    parameters: parametersOf(description, path, operation, item),
    ...(servers && { servers }),
    ...(item.description && {
      description: operation.description ?? item.description,
    }),
  };
}

/** The operation's own parameters, those of its path item, and those only the template names. */
function parametersOf(
  description: Description,
  path: string,
  operation: Operation,
  item: PathItem,
): (Parameter | Reference)[] {
  const own = operation.parameters ?? [];
  const key = (parameter: Parameter | Reference) => {
    const { name, in: location } = resolve<Parameter>(description, parameter);
    return `${location} ${name}`;
  };
  const names = new Set(own.map(key));
  const all = [
    ...own,
    ...(item.parameters ?? []).filter((one) => !names.has(key(one))),
  ];
  const declared = new Set(all.map(key));
  const missing = [...path.matchAll(/\{([^{}]+)\}/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => !declared.has(`path ${name}`));
  return [
    ...all,
    ...[...new Set(missing)].map((name) => ({
      name,
      in: "path" as const,
      required: true,
      schema: { type: "string" },
      [undeclared]: true,
    })),
  ];
}

function declareTags(
  declared: Tag[],
  groups: (Record<string, PathItem> | undefined)[],
): Tag[] {
  const used = groups
    .flatMap((items) => Object.values(items ?? {}))
    .flatMap((item) => methods.flatMap((method) => item[method]?.tags ?? []));
  const known = new Set(declared.map(({ name }) => name));
  return [
    ...declared,
    ...[...new Set(used)]
      .filter((name) => !known.has(name))
      .map((name) => ({ name })),
  ];
}

function lowerCaseSchemes(
  schemes: Record<string, SecurityScheme>,
): Record<string, SecurityScheme> {
  return Object.fromEntries(
    Object.entries(schemes).map(([name, scheme]) => [
      name,
      !isReference(scheme) && scheme.type === "http"
        ? { ...scheme, scheme: scheme.scheme.toLowerCase() }
        : scheme,
    ]),
  );
}
