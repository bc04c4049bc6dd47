import { randomUUID } from "node:crypto";
import {
  type AnySchema,
  approximate,
  isNullable,
} from "../../description/model";
import { record } from "../domain/events";
import { plain } from "../store/values";
import { relationOf } from "../model/relations";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique, uniqueTogether } from "../model/unique";
import { deleteCascading } from "../store/references";
import type { Row } from "../store/store";
import { writable } from "./coerce";
import { invalid, type FieldErrors } from "./errors";
import { pythonType } from "./messages";
import type { RequestContext, AppContext } from "./context";

/**
 * Returns the JSON body if it is an object.
 * @throws {ApiError} 400
 */
export function objectBody(body: unknown): Record<string, unknown> {
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw invalid({
    non_field_errors: [
      `Invalid data. Expected a dictionary, but got ${pythonType(body)}.`,
    ],
  });
}

/**
 * Converts and validates the fields of a body.
 * @throws {ApiError} 400 with the errors of all fields
 */
export function checked(
  appContext: AppContext,
  schema: AnySchema,
  body: unknown,
  table?: string,
  existing?: Row,
): Record<string, unknown> {
  const fields = writable(appContext.model, schema, objectBody(body));
  const errors: FieldErrors = {
    ...appContext.validator.fields(schema, fields),
  };
  if (table) checkKeys(appContext, table, fields, errors);
  if (table && Object.keys(errors).length === 0)
    checkUnique(appContext, table, fields, existing, errors);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return fields;
}

/** Adds an error for each foreign key whose object does not exist. */
function checkKeys(
  appContext: AppContext,
  table: string,
  fields: Record<string, unknown>,
  errors: FieldErrors,
): void {
  for (const [property, value] of Object.entries(fields)) {
    if (value === null || errors[property] || !relationOf(table, property))
      continue;
    const missing = [value]
      .flat()
      .filter((pk) => !appContext.represent.follow(table, property, pk));
    if (missing.length > 0)
      errors[property] = missing.map(
        (pk) => `Invalid pk "${plain(pk)}" - object does not exist.`,
      );
  }
}

function checkUnique(
  appContext: AppContext,
  table: string,
  fields: Record<string, unknown>,
  existing: Row | undefined,
  errors: FieldErrors,
): void {
  const others = appContext
    .info(table)
    .siblings.flatMap((name) => appContext.store.rows(name))
    .filter((row) => row !== existing);
  for (const [property, value] of Object.entries(fields))
    if (
      value !== null &&
      isUnique(table, property) &&
      others.some((row) => row[property] === value)
    )
      errors[property] = ["This field must be unique."];
  const set = uniqueTogether(table);
  const merged = { ...existing, ...fields } as Record<string, unknown>;
  if (
    set?.every((name) => merged[name] !== null && merged[name] !== undefined) &&
    others.some((row) => set.every((name) => row[name] === merged[name]))
  )
    errors.non_field_errors = [
      `The fields ${set.join(", ")} must make a unique set.`,
    ];
}

/** Returns the values that the server sets on a new object: keys, timestamps and defaults. */
export function initial(
  appContext: AppContext,
  table: string,
  key: string = randomUUID(),
): Row {
  const info = appContext.info(table);
  const row: Row = {
    pk: info.integerPk ? appContext.store.nextPk(table, info.siblings) : key,
  };
  if (info.schema === undefined) return row;
  for (const property of propertyMap(appContext.model, info.schema).values()) {
    const { name } = property;
    const schema = merged(appContext.model, property.schema);
    const fallback = approximate(schema.default);
    if (name === info.pk) row[name] = row.pk;
    else if (fallback !== undefined) row[name] = fallback;
    else if (
      schema.format === "date-time" &&
      /^(created|last_updated)$/.test(name)
    )
      row[name] = new Date().toISOString();
    else if (
      schema.readOnly &&
      schema.format === "uuid" &&
      !relationOf(table, name)
    )
      row[name] = randomUUID();
  }
  return row;
}

/** Whether changes to a table are recorded as events; changes to events are not. */
const audited = (table: string) => table !== "events/events";

/** Deletes an object and the objects that depend on it. */
export function destroy(
  context: RequestContext,
  table: string,
  row: Row,
): void {
  for (const gone of deleteCascading(context.appContext.store, table, row))
    if (audited(gone.table)) record(context, "model_deleted", { model: gone });
}

/**
 * Returns required foreign keys that the client did not send: the caller if the key is a user,
 * otherwise the first existing object.
 */
function keysNotAsked(
  { appContext, caller }: RequestContext,
  table: string,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  const { schema } = appContext.info(table);
  if (schema === undefined) return keys;
  for (const property of propertyMap(appContext.model, schema).values()) {
    const { name, isRequired } = property;
    const relation = relationOf(table, name);
    if (!isRequired || !relation || given[name] !== undefined) continue;
    if (
      isNullable(appContext.model, property.schema) ||
      jsonTypeOf(appContext.model, property.schema) === "array"
    )
      continue;
    keys[name] =
      caller && relation.targets("core/users")
        ? caller.user.pk
        : appContext.tables
            .filter(relation.targets)
            .flatMap((target) => appContext.store.rows(target))[0]?.pk;
  }
  return keys;
}

/**
 * Stores a new object.
 * @throws {StoreError}
 */
export function create(
  context: RequestContext,
  table: string,
  fields: Record<string, unknown>,
): Row {
  const { appContext } = context;
  const hook = context.appContext.hooks[table];
  const given = hook?.before?.(context, fields) ?? fields;
  const row = Object.assign(
    initial(appContext, table),
    keysNotAsked(context, table, given),
    given,
  );
  appContext.store.insert(table, row);
  hook?.after?.(context, row);
  if (audited(table))
    record(context, "model_created", { model: { table, row } });
  return row;
}

/** Changes an object. */
export function update(
  context: RequestContext,
  table: string,
  row: Row,
  fields: Record<string, unknown>,
): Row {
  const hook = context.appContext.hooks[table];
  const given = hook?.before?.(context, fields, row) ?? fields;
  const touched =
    "last_updated" in row ? { last_updated: new Date().toISOString() } : {};
  context.appContext.store.update(row, { ...given, ...touched });
  hook?.after?.(context, row);
  if (audited(table))
    record(context, "model_updated", { model: { table, row } });
  return row;
}
