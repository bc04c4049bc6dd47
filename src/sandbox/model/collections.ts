import type { AnySchema, Model } from "../../description/model";
import type { BoundOperation } from "./operations";
import { itemsOf, propertyMap } from "./schema";

/** Objects of one kind that the description lists at a path. */
export interface Collection {
  /** The store's table: the path without leading and trailing slashes and without `admin`. */
  table: string;
  /** Tables whose rows this collection has: its own, or those of all kinds for `.../all/`. */
  tables: string[];
  schema: AnySchema;
  /** The property that the path parameter of an operation on one object refers to. */
  lookup: string;
}

/** What an operation does with a collection. */
export type Action =
  | "list"
  | "create"
  | "retrieve"
  | "update"
  | "partial_update"
  | "destroy"
  | "used_by";

export interface Bound {
  collection: Collection;
  action: Action;
}

/**
 * Returns the table of a path; `/authenticators/admin/totp/` shares that of
 * `/authenticators/totp/`.
 */
export function tableOf(path: string): string {
  return path.replace(/^\/|\/$/g, "").replace("/admin/", "/");
}

/** Returns the schema of the entries if the response is a paginated list. */
export function pageItem(
  model: Model,
  schema: AnySchema | undefined,
): AnySchema | undefined {
  if (schema === undefined) return undefined;
  const properties = propertyMap(model, schema);
  const results = properties.get("results");
  return properties.has("pagination") && results
    ? itemsOf(model, results.schema)
    : undefined;
}

const itemActions: Partial<Record<string, Action>> = {
  get: "retrieve",
  put: "update",
  patch: "partial_update",
  delete: "destroy",
};

/** Finds the collection and the action of each operation that works on a collection. */
export function bindCollections(
  operations: readonly BoundOperation[],
  model: Model,
): Map<BoundOperation, Bound> {
  const collections = new Map<string, Collection>();
  for (const { method, path, schema } of operations) {
    const item = method === "get" ? pageItem(model, schema) : undefined;
    if (item === undefined) continue;
    const table = tableOf(path);
    collections.set(path, {
      table,
      tables: [table],
      schema: item,
      lookup: "pk",
    });
  }
  const bound = new Map<BoundOperation, Bound>();
  for (const operation of operations) {
    const { method, path } = operation;
    const own = collections.get(path);
    if (own && (method === "get" || method === "post")) {
      bound.set(operation, {
        collection: own,
        action: method === "get" ? "list" : "create",
      });
      continue;
    }
    const [, parent, parameter, rest] =
      /^(.*\/)\{(\w+)\}\/(.*)$/.exec(path) ?? [];
    const collection = parent ? collections.get(parent) : undefined;
    if (!collection || !parameter) continue;
    if (propertyMap(model, collection.schema).has(parameter))
      collection.lookup = parameter;
    const action =
      rest === ""
        ? itemActions[method]
        : rest === "used_by/" && method === "get"
          ? "used_by"
          : undefined;
    if (action) bound.set(operation, { collection, action });
  }
  joinKinds(collections, model);
  return bound;
}

/**
 * Gives each `.../all/` union the tables below the same path that are of its kind: those whose
 * schema has a `component`, or, if the union has none, all properties of the union.
 */
function joinKinds(
  collections: ReadonlyMap<string, Collection>,
  model: Model,
): void {
  for (const [path, union] of collections) {
    if (!path.endsWith("/all/")) continue;
    const parent = path.slice(0, -"all/".length);
    const names = [...propertyMap(model, union.schema).keys()];
    const marks = names.includes("component") ? ["component"] : names;
    const kinds = [...collections].filter(
      ([other, { schema }]) =>
        other !== path &&
        other.startsWith(parent) &&
        marks.every((name) => propertyMap(model, schema).has(name)),
    );
    union.tables = [...new Set(kinds.map(([, { table }]) => table))];
  }
}
