import { randomUUID } from "node:crypto";
import type { RequestContext } from "../api/context";
import { modelName, type ModelName } from "../model/names";
import type { Row, Store } from "../store/store";
import { evict } from "../store/evict";
import { text } from "../store/values";

const table = "events/events";
const lifetime = 365 * 86_400_000;

/** Returns an object's representation in an event. */
export function modelReference({ app, model }: ModelName, row: Row) {
  return {
    app,
    model_name: model.toLowerCase(),
    pk: String(row.pk).replaceAll("-", ""),
    name: text(row.name) || text(row.username) || text(row.identifier),
  };
}

/** Records an action of an API caller as an event. */
export function record(
  context: RequestContext,
  action: string,
  what: {
    /** The affected object. */
    model?: { table: string; row: Row };
    /** The user that the event is about, if not the caller. */
    user?: Row;
    context?: Record<string, unknown>;
  },
): void {
  const { appContext, caller } = context;
  const { model } = what;
  recordEvent(appContext.store, {
    action,
    app: `authentik.${context.operation.path.split("/")[1] ?? "core"}.api`,
    user: what.user ?? caller?.user,
    context: {
      ...what.context,
      ...(model
        ? {
            model: modelReference(appContext.info(model.table).name, model.row),
          }
        : {}),
      http_request: {
        path: new URL(context.request.url).pathname,
        method: context.request.method,
      },
    },
  });
}

/** Stores an event. */
export function recordEvent(
  store: Store,
  event: {
    action: string;
    app: string;
    user?: Row;
    context?: Record<string, unknown>;
    ip?: string;
  },
): void {
  const now = Date.now();
  const brand = store.find("core/brands", (row) => row.default === true);
  evict(store, table);
  store.insert(table, {
    pk: randomUUID(),
    action: event.action,
    app: event.app,
    user: event.user
      ? {
          pk: event.user.pk,
          username: event.user.username,
          email: event.user.email,
        }
      : { pk: 0, username: "AnonymousUser", email: "" },
    context: event.context ?? {},
    client_ip: event.ip ?? "127.0.0.1",
    created: new Date(now).toISOString(),
    expires: new Date(now + lifetime).toISOString(),
    brand: brand
      ? {
          ...modelReference(modelName("core/brands", "Brand"), brand),
          name: brand.domain,
        }
      : {},
  });
}
