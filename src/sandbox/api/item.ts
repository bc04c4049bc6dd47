import type { AnySchema } from "../../description/model";
import { jsonOf } from "../model/operations";
import { visible } from "./permissions";
import type { Entry } from "./select";
import { target } from "./collection";
import type { RequestContext } from "./context";
import { checked } from "./write";

/** The object that an operation's path names, in a table that the description may not list. */
export function item(context: RequestContext, table: string): Entry {
  const known = context.appContext.collections.get(table);
  const [name = "pk"] = Object.keys(context.params);
  visible(context, table);
  return target(context, {
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
export function input(context: RequestContext): Record<string, unknown> {
  const schema = jsonOf(context.operation.body?.content)?.schema;
  return schema !== undefined
    ? checked(context.appContext, schema, context.body)
    : ((context.body ?? {}) as Record<string, unknown>);
}

/** A row as one schema, or as its own collection, shows it. */
export function shown(
  context: RequestContext,
  { table, row }: Entry,
  schema?: AnySchema,
) {
  const { appContext, view, operation } = context;
  return appContext.represent.show(
    table,
    row,
    schema ?? appContext.info(table).schema ?? operation.schema ?? {},
    view,
  );
}
