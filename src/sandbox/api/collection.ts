import type { Result } from "./result";
import { displayName } from "../domain/display-names";
import type { Bound } from "../model/collections";
import { jsonOf } from "../model/operations";
import { referrersOf } from "../store/references";
import { noMatch } from "./errors";
import { filter } from "./filter";
import { order, search } from "./order";
import { paginate } from "./paginate";
import { visible } from "./permissions";
import { valueOf, type Entry } from "./select";
import type { RequestContext } from "./context";
import { checked, create, destroy, update } from "./write";

function entries(context: RequestContext, tables: readonly string[]): Entry[] {
  return tables.flatMap((table) => {
    const mayTouch = visible(context, table);
    return context.appContext.store
      .rows(table)
      .filter(mayTouch)
      .map((row) => ({ table, row }));
  });
}

/**
 * Finds the object that the path names among those the caller may access.
 * @throws {ApiError} 404
 */
export function target(context: RequestContext, { collection }: Bound): Entry {
  const wanted = Object.values(context.params)[0] ?? "";
  for (const table of collection.tables) {
    const mayTouch = visible(context, table);
    const row = context.appContext.store.find(table, (candidate) => {
      const entry = { table, row: candidate };
      return (
        String(valueOf(context, entry, collection.lookup)) === wanted &&
        mayTouch(candidate)
      );
    });
    if (row) return { table, row };
  }
  throw noMatch(context.appContext.info(collection.table).name.model);
}

function show(
  context: RequestContext,
  bound: Bound,
  { table, row }: Entry,
): unknown {
  return context.appContext.represent.show(
    table,
    row,
    context.operation.schema ?? bound.collection.schema,
    context.view,
  );
}

/** Properties that a list returns as null if the query parameter is false. */
const included: Partial<Record<string, string[]>> = {
  include_users: ["users_obj"],
  include_groups: ["groups_obj"],
  include_details: [
    "fingerprint_sha256",
    "fingerprint_sha1",
    "cert_expiry",
    "cert_subject",
    "private_key_type",
  ],
};

function list(context: RequestContext, bound: Bound): Result {
  const { collection } = bound;
  const found = search(
    context,
    filter(context, entries(context, collection.tables), new Set()),
  );
  const omit = new Set(
    [...context.query]
      .filter(([, value]) => /^(false|0)$/i.test(value))
      .flatMap(([name]) => included[name] ?? []),
  );
  const page = paginate(order(context, found), context.query);
  const results = page.results.map(({ table, row }) =>
    context.appContext.represent.show(table, row, collection.schema, {
      ...context.view,
      omit,
    }),
  );
  return { status: 200, body: { ...page, results } };
}

function usedBy(context: RequestContext, bound: Bound): Result {
  const { table, row } = target(context, bound);
  const { store } = context.appContext;
  const body = referrersOf(store, table, row.pk).map((referrer) => {
    const { app, model } = context.appContext.info(referrer.table).name;
    return {
      app,
      model_name: model.toLowerCase(),
      pk: String(referrer.row.pk),
      name: displayName(store, referrer.table, referrer.row, model),
      action: referrer.onDelete,
    };
  });
  return { status: 200, body };
}

/** Handles list, create, retrieve, update, partial update, destroy and used_by. */
export function handleCollection(
  context: RequestContext,
  bound: Bound,
): Result {
  const { appContext, operation } = context;
  const request = jsonOf(operation.body?.content)?.schema;
  switch (bound.action) {
    case "list":
      return list(context, bound);
    case "used_by":
      return usedBy(context, bound);
    case "create": {
      const { table } = bound.collection;
      visible(context, table);
      const fields =
        request === undefined
          ? {}
          : checked(appContext, request, context.body, table);
      const row = create(context, table, fields);
      return {
        status: operation.status,
        body: show(context, bound, { table, row }),
      };
    }
    case "retrieve":
      return {
        status: 200,
        body: show(context, bound, target(context, bound)),
      };
    case "update":
    case "partial_update": {
      const entry = target(context, bound);
      const fields =
        request === undefined
          ? {}
          : checked(appContext, request, context.body, entry.table, entry.row);
      update(context, entry.table, entry.row, fields);
      return { status: operation.status, body: show(context, bound, entry) };
    }
    case "destroy": {
      const { table, row } = target(context, bound);
      destroy(context, table, row);
      return { status: 204 };
    }
  }
}
