import { distinctNames } from "../model/names/distinct";
import { operationIdOf } from "../model/operations";
import { isReference, modelOf, resolved } from "../model";
import { mapPathItem, operationsOf } from "../model/path-item";
import { mapValues } from "../model/record";
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
} from "../model/types";

/** The tag for operations without one. */
export const untagged = "other";

/** Marks a parameter that appears only in the path template; validation warns about it. */
export const undeclared = "x-undeclared";

/**
 * Brings all descriptions into one form (see `tidy`) and fills in what OpenAPI leaves implicit:
 * every operation has an id, tags, and the parameters and servers of its path item; every tag in
 * use is declared; there is at least one server. Facts are not changed.
 */
export function normalize(written: Description): Description {
  const description = tidy(written);
  const { components } = description;
  const idOf = operationIds(description);
  const paths = mapPathItems(description, "paths", idOf);
  const webhooks = mapPathItems(description, "webhooks", idOf);
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

type IdOf = (
  items: "paths" | "webhooks",
  path: string,
  method: Method,
) => string;

/** Returns the operations' ids: their own, otherwise a unique one made of method and path. */
function operationIds(description: Description): IdOf {
  const all = (["paths", "webhooks"] as const).flatMap((items) =>
    Object.entries<PathItem>(description[items] ?? {}).flatMap(([path, item]) =>
      operationsOf(item).map(({ method, operation: { operationId } }) => ({
        ...{ key: `${items} ${method} ${path}`, method, path },
        id: operationId,
      })),
    ),
  );
  const nameless = all.filter(({ id }) => id === undefined);
  const names = distinctNames(
    nameless.map(({ key, method, path }) => ({
      key,
      candidates: [operationIdOf(method, path)],
    })),
    all.flatMap(({ id }) => id ?? []),
  );
  const ids = new Map(all.map(({ key, id }) => [key, id]));
  for (const [index, { key }] of nameless.entries()) ids.set(key, names[index]);
  return (items, path, method) =>
    ids.get(`${items} ${method} ${path}`) ?? operationIdOf(method, path);
}

function mapPathItems(
  description: Description,
  kind: "paths" | "webhooks",
  idOf: IdOf,
): Record<string, PathItem> | undefined {
  const items: Record<string, PathItem> | undefined = description[kind];
  if (!items) return undefined;
  return mapValues(items, (item, path) =>
    mapOperations(description, item, (operation, method) => ({
      ...operation,
      operationId: idOf(kind, path, method),
      tags: withGroup(
        description,
        operation.tags?.filter((name) => name !== ""),
      ),
      parameters:
        kind === "paths"
          ? withUndeclared(description, path, operation.parameters ?? [])
          : operation.parameters,
    })),
  );
}

/**
 * Ensures that an operation has at least one tag that is a group in the menu; other tags are only
 * labels.
 */
function withGroup({ tags = [] }: Description, own: string[] = []): string[] {
  const marks = new Set(
    tags.filter((tag) => !isGroup(tag)).map(({ name }) => name),
  );
  return own.some((name) => !marks.has(name)) ? own : [...own, untagged];
}

/**
 * Returns whether a tag is a group in the menu.
 *
 * @see https://spec.openapis.org/registry/tag-kind/
 */
export function isGroup({ kind }: Tag): boolean {
  return kind === undefined || kind === "" || kind === "nav";
}

/** Completes the operations of callbacks. They have no page, so they need no id and no tags. */
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

/** Copies the fields that a path item shares to its operations. */
function mapOperations(
  description: Description,
  item: PathItem,
  complete: (operation: Operation, method: Method) => Operation = (same) =>
    same,
): PathItem {
  const { parameters: shared = [], ...rest } = item;
  return mapPathItem(rest, (operation, method) => {
    const servers = operation.servers ?? item.servers;
    const { callbacks } = operation;
    return complete(
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
  });
}

type Parameters = (Parameter | Reference)[];

/** Returns the operation's own parameters, and those of its path item that it does not override. */
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

/** Adds the parameters that appear only in the path template. */
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

/** Returns a parameter's unique key: its location and name (OpenAPI 3.1.1, section 4.8.12). */
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
    .flatMap(operationsOf)
    .flatMap(({ operation }) => operation.tags ?? []);
  const known = new Set(declared.map(({ name }) => name));
  return [
    ...declared,
    ...[...new Set(used)]
      .filter((name) => !known.has(name))
      .map((name) => ({ name })),
  ];
}

/** Resolves security schemes. Leaves an unresolvable reference in place; validation reports it. */
function resolveSchemes(
  description: Description,
): Record<string, SecurityScheme> {
  const model = modelOf(description);
  return mapValues(
    description.components?.securitySchemes ?? {},
    (scheme) => resolved<SecurityScheme>(model, scheme) ?? scheme,
  );
}
