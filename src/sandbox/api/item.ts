import type { AnySchema } from "../../description/model";
import { jsonOf } from "../model/operations";
import { visible } from "./permissions";
import type { Entry } from "./select";
import { target } from "./collection";
import type { RequestContext } from "./context";
import { checked } from "./write";

/**
 * Finds the object that the path names, in a table the description may not list.
 * @throws {ApiError} 404
 */
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

/**
 * Returns the request body, converted and validated.
 * @throws {ApiError} 400
 */
export function input(context: RequestContext): Record<string, unknown> {
  const schema = jsonOf(context.operation.body?.content)?.schema;
  return schema !== undefined
    ? checked(context.appContext, schema, context.body)
    : ((context.body ?? {}) as Record<string, unknown>);
}

/** Represents a row by the given schema, or by its collection's schema. */
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
