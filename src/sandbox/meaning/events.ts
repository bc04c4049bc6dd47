import { randomUUID } from "node:crypto";
import { modelName } from "../model/names";
import type { Row, Store } from "../store/store";
import { makeRoom } from "../store/room";
import { text } from "./values";

const table = "events/events";
const lifetime = 365 * 86_400_000;

/** How an event names an object. */
export function modelReference(
  objectTable: string,
  row: Row,
  schemaName?: string,
) {
  const { app, model } = modelName(objectTable, schemaName);
  return {
    app,
    model_name: model.toLowerCase(),
    pk: String(row.pk).replaceAll("-", ""),
    name: text(row.name) || text(row.username) || text(row.identifier),
  };
}

/** Records what was really done. */
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
  makeRoom(store, table);
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
      ? { ...modelReference("core/brands", brand, "Brand"), name: brand.domain }
      : {},
  });
}
