import type { AnySchema, Model } from "../../description/model";
import type { BoundOperation } from "./operations";
import { itemsOf, propertyMap } from "./schema";

/** A set of objects of one kind that the description lists at a path. */
export interface Collection {
  /** The table of the store: the path without slashes at its ends and without `admin`. */
  table: string;
  /** Tables whose rows this collection shows: its own, or those of all its kinds for `.../all/`. */
  tables: string[];
  schema: AnySchema;
  /** The property that the path parameter of one object names. */
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

/** `/authenticators/admin/totp/` and `/authenticators/totp/` show the same objects. */
export function tableOf(path: string): string {
  return path.replace(/^\/|\/$/g, "").replace("/admin/", "/");
}

/** The schema of the entries, if the response is a page of a list. */
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

/**
 * Finds the collections and the action of each operation on them; other operations are left out.
 */
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
 * Gives `.../all/` the tables below the same path whose objects are of its kind: those that name
 * their `component`, or, where the union does not, those with all its properties.
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
