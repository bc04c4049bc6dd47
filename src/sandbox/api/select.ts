import { pageItem } from "../model/collections";
import { isNullable } from "../../description/model";
import { jsonTypeOf, propertyMap } from "../model/schema";
import { placeholder } from "../model/placeholder";
import { relationOf } from "../model/relations";
import type { Row } from "../store/store";
import type { RequestContext, AppContext } from "./context";

/** A row and its table; entries of a union come from several tables. */
export interface Entry {
  table: string;
  row: Row;
}

/** Reverse relations, by the name that filters use. */
const reverse: Partial<Record<string, { table: string; property: string }>> = {
  application: { table: "core/applications", property: "provider" },
  backchannel_application: {
    table: "core/applications",
    property: "backchannel_providers",
  },
  bindings: { table: "policies/bindings", property: "policy" },
  promptstage: { table: "stages/prompt/stages", property: "fields" },
  members: { table: "core/users", property: "groups" },
};

const points = (value: unknown, pk: unknown): boolean =>
  Array.isArray(value) ? value.includes(pk) : value === pk;

/** Whether the objects that the operation lists have the property. */
export function listsProperty(context: RequestContext, name: string): boolean {
  const { model } = context.appContext;
  const item = pageItem(model, context.operation.schema);
  return item !== undefined && propertyMap(model, item).has(name);
}

/** Returns a property's value as the API shows it, without expanding foreign keys. */
export function valueOf(
  context: RequestContext,
  { table, row }: Entry,
  name: string,
) {
  const { appContext, view } = context;
  const value = appContext.represent.value(table, row, name, view);
  if (value !== undefined) return value;
  const info = appContext.info(table);
  if (name === info.pk || /^(id|pk|\w+_uuid)$/.test(name)) return row.pk;
  if (info.schema === undefined) return undefined;
  const property = propertyMap(appContext.model, info.schema).get(name);
  if (!property) return undefined;
  if (isNullable(appContext.model, property.schema)) return null;
  return jsonTypeOf(appContext.model, property.schema) === "object"
    ? undefined
    : placeholder(appContext.model, property.schema, name);
}

function related(
  appContext: AppContext,
  { table, row }: Entry,
  name: string,
  value: unknown,
): Entry[] {
  if (relationOf(table, name))
    return [value].flat().flatMap((pk) => {
      const found = appContext.represent.follow(table, name, pk);
      return found ? [found] : [];
    });
  const back = reverse[name];
  if (!back) return [];
  return appContext.store
    .rows(back.table)
    .filter((other) => points(other[back.property], row.pk))
    .map((other) => ({ table: back.table, row: other }));
}

/**
 * Returns all values at a Django-style path (`user__username`), following relations in both
 * directions. If the path ends with a relation, the values are primary keys.
 */
export function valuesAt(
  context: RequestContext,
  entry: Entry,
  path: readonly string[],
): unknown[] {
  const [name = "", ...rest] = path;
  const value = valueOf(context, entry, name);
  if (rest.length === 0 && value !== undefined) return [value].flat();
  const entries = related(context.appContext, entry, name, value);
  return rest.length === 0
    ? entries.map(({ row }) => row.pk)
    : entries.flatMap((next) => valuesAt(context, next, rest));
}
