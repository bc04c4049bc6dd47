import { displayName } from "../meaning/display";
import type { Bound } from "../model/collections";
import { jsonOf } from "../model/operations";
import { referrersOf } from "../store/references";
import { noMatch } from "./errors";
import { filter } from "./filter";
import { order, search } from "./order";
import { paginate } from "./paginate";
import { visible } from "./permissions";
import { valueOf, type Entry } from "./select";
import type { Call } from "./world";
import { checked, create, destroy, update } from "./write";

/** A handler's answer: a status and a JSON value, or no body at all. */
export interface Answer {
  status: number;
  body?: unknown;
  /** A body that is not JSON, with its headers. */
  raw?: { text: string; headers: Record<string, string> };
}

function entries(call: Call, tables: readonly string[]): Entry[] {
  return tables.flatMap((table) => {
    const mayTouch = visible(call, table);
    return call.world.store
      .rows(table)
      .filter(mayTouch)
      .map((row) => ({ table, row }));
  });
}

/** The object that the path names, of those the caller may touch. @throws {ApiError} 404 */
export function target(call: Call, { collection }: Bound): Entry {
  const wanted = Object.values(call.params)[0] ?? "";
  for (const table of collection.tables) {
    const mayTouch = visible(call, table);
    const row = call.world.store.find(table, (candidate) => {
      const entry = { table, row: candidate };
      return (
        String(valueOf(call, entry, collection.lookup)) === wanted &&
        mayTouch(candidate)
      );
    });
    if (row) return { table, row };
  }
  throw noMatch(call.world.info(collection.table).name.model);
}

function show(call: Call, bound: Bound, { table, row }: Entry): unknown {
  return call.world.represent.show(
    table,
    row,
    call.operation.schema ?? bound.collection.schema,
    call.view,
  );
}

/** What a list leaves out, as null, when a parameter says false. */
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

function list(call: Call, bound: Bound): Answer {
  const { collection } = bound;
  const found = search(
    call,
    filter(call, entries(call, collection.tables), new Set()),
  );
  const omit = new Set(
    [...call.query]
      .filter(([, value]) => /^(false|0)$/i.test(value))
      .flatMap(([name]) => included[name] ?? []),
  );
  const page = paginate(order(call, found), call.query);
  const results = page.results.map(({ table, row }) =>
    call.world.represent.show(table, row, collection.schema, {
      ...call.view,
      omit,
    }),
  );
  return { status: 200, body: { ...page, results } };
}

function usedBy(call: Call, bound: Bound): Answer {
  const { table, row } = target(call, bound);
  const { store } = call.world;
  const body = referrersOf(store, table, row.pk).map((referrer) => {
    const { app, model } = call.world.info(referrer.table).name;
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

/** Answers what the description calls list, create, retrieve, update, partial update, destroy. */
export function handleCollection(call: Call, bound: Bound): Answer {
  const { world, operation } = call;
  const request = jsonOf(operation.body?.content)?.schema;
  switch (bound.action) {
    case "list":
      return list(call, bound);
    case "used_by":
      return usedBy(call, bound);
    case "create": {
      const { table } = bound.collection;
      visible(call, table);
      const fields =
        request === undefined ? {} : checked(world, request, call.body, table);
      const row = create(call, table, fields);
      return {
        status: operation.status,
        body: show(call, bound, { table, row }),
      };
    }
    case "retrieve":
      return { status: 200, body: show(call, bound, target(call, bound)) };
    case "update":
    case "partial_update": {
      const entry = target(call, bound);
      const fields =
        request === undefined
          ? {}
          : checked(world, request, call.body, entry.table, entry.row);
      update(call, entry.table, entry.row, fields);
      return { status: operation.status, body: show(call, bound, entry) };
    }
    case "destroy": {
      const { table, row } = target(call, bound);
      destroy(call, table, row);
      return { status: 204 };
    }
  }
}
