import type { AnySchema } from "../../description/model";
import { jsonOf } from "../model/operations";
import { visible } from "./permissions";
import type { Entry } from "./select";
import { target, type Answer } from "./collection";
import type { Call } from "./world";
import { checked } from "./write";

/** The object that an operation's path names, in a table that the description may not list. */
export function item(call: Call, table: string): Entry {
  const known = call.world.collections.get(table);
  const [name = "pk"] = Object.keys(call.params);
  visible(call, table);
  return target(call, {
    action: "retrieve",
    collection: known ?? {
      table,
      tables: [table],
      schema: {},
      lookup: ["slug", "identifier", "uuid"].includes(name) ? name : "pk",
    },
  });
}

/** The request body, read and checked. @throws {ApiError} 400 */
export function input(call: Call): Record<string, unknown> {
  const schema = jsonOf(call.operation.body?.content)?.schema;
  return schema !== undefined
    ? checked(call.world, schema, call.body)
    : ((call.body ?? {}) as Record<string, unknown>);
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

/** A row as one schema, or as its own collection, shows it. */
export function shown(call: Call, { table, row }: Entry, schema?: AnySchema) {
  const { world, view, operation } = call;
  return world.represent.show(
    table,
    row,
    schema ?? world.info(table).schema ?? operation.schema ?? {},
    view,
  );
}
