import { operationIdOf } from "../model/operations";
import { isReference, modelOf, resolved } from "../model";
import { tidy } from "./tidy";
import {
  type Callback,
  type Description,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type Reference,
  type SecurityScheme,
  type Tag,
  methods,
} from "../model/types";

/** The tag of operations that have none. */
export const untagged = "other";

/** Marks a parameter that stands in the path template only; validation warns of it. */
export const undeclared = "x-undeclared";

/**
 * One form for all descriptions (see `tidy`), and fills in what OpenAPI leaves to the reader, so that the rest of the project need not:
 * every operation has an id, tags and its path item's parameters and servers; every tag in use is
 * declared; there is at least one server. Facts stay.
 */
export function normalize(written: Description): Description {
  const description = tidy(written);
  const { components } = description;
  const paths = mapPathItems(description, description.paths, true);
  const webhooks = mapPathItems(description, description.webhooks, false);
  return {
    ...description,
    servers: description.servers?.length ? description.servers : [{ url: "/" }],
    tags: declareTags(description.tags ?? [], [paths, webhooks]),
    ...(paths && { paths }),
    ...(webhooks && { webhooks }),
    ...(components && {
      components: {
        ...components,
        ...(components.callbacks && {
          callbacks: mapCallbacks(description, components.callbacks),
        }),
        securitySchemes: resolveSchemes(description),
      },
    }),
  };
}

function mapPathItems(
  description: Description,
  items: Record<string, PathItem> | undefined,
  hasTemplates: boolean,
): Record<string, PathItem> | undefined {
  if (!items) return undefined;
  return mapValues(items, (item, path) =>
    mapOperations(description, item, (operation, method) => ({
      ...operation,
      operationId: operation.operationId ?? operationIdOf(method, path),
      tags: operation.tags?.length ? operation.tags : [untagged],
      parameters: hasTemplates
        ? withUndeclared(description, path, operation.parameters ?? [])
        : operation.parameters,
    })),
  );
}

/** The operations of a callback have no page, so that they need no id and no tag. */
function mapCallbacks(
  description: Description,
  callbacks: Record<string, Callback | Reference>,
): Record<string, Callback | Reference> {
  return mapValues(callbacks, (callback) =>
    isReference(callback)
      ? callback
      : mapValues(callback, (item) => mapOperations(description, item)),
  );
}

/** Gives a path item's operations what it holds for all of them. */
function mapOperations(
  description: Description,
  item: PathItem,
  complete: (operation: Operation, method: Method) => Operation = (same) =>
    same,
): PathItem {
  const { parameters: shared = [], ...rest } = item;
  for (const method of methods) {
    const operation = item[method];
    if (!operation) continue;
    const servers = operation.servers ?? item.servers;
    const { callbacks } = operation;
    rest[method] = complete(
      {
        ...operation,
        parameters: merged(description, operation.parameters ?? [], shared),
        ...(servers && { servers }),
        ...(callbacks && { callbacks: mapCallbacks(description, callbacks) }),
        ...(item.description && {
          description: operation.description ?? item.description,
        }),
      },
      method,
    );
  }
  return rest;
}

type Parameters = (Parameter | Reference)[];

/** The operation's own parameters, and those of its path item that it does not replace. */
function merged(
  description: Description,
  own: Parameters,
  shared: Parameters,
): Parameters {
  const names = new Set(own.map((one) => parameterKey(description, one)));
  return [
    ...own,
    ...shared.filter((one) => !names.has(parameterKey(description, one))),
  ];
}

/** Adds those that only the path template names. */
function withUndeclared(
  description: Description,
  path: string,
  parameters: Parameters,
): Parameters {
  const declared = new Set(
    parameters.map((one) => parameterKey(description, one)),
  );
  const missing = [...path.matchAll(/\{([^{}]+)\}/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => !declared.has(`path ${name}`));
  return [
    ...parameters,
    ...[...new Set(missing)].map((name) => ({
      name,
      in: "path" as const,
      required: true,
      schema: { type: "string" },
      [undeclared]: true,
    })),
  ];
}

/** A parameter is unique by where it stands and its name (OpenAPI 3.1.1, section 4.8.12). */
export function parameterKey(
  description: Description,
  parameter: Parameter | Reference,
): string {
  const found = resolved<Parameter>(modelOf(description), parameter);
  return `${String(found?.in)} ${String(found?.name)}`;
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

/** What leads nowhere stays a reference, for validation to find. */
function resolveSchemes(
  description: Description,
): Record<string, SecurityScheme> {
  const model = modelOf(description);
  return mapValues(
    description.components?.securitySchemes ?? {},
    (scheme) => resolved<SecurityScheme>(model, scheme) ?? scheme,
  );
}

function mapValues<T>(
  object: Record<string, T>,
  change: (value: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
