import { randomUUID } from "node:crypto";
import {
  type AnySchema,
  approximate,
  isNullable,
} from "../../description/model";
import { record } from "../meaning/events";
import { hooks } from "../meaning/hooks";
import { plain } from "../meaning/values";
import { relationOf } from "../model/relations";
import { jsonTypeOf, merged, propertyMap } from "../model/schema";
import { isUnique, uniqueTogether } from "../model/unique";
import { deleteCascading } from "../store/references";
import type { Row } from "../store/store";
import { writable } from "./coerce";
import { invalid, type FieldErrors } from "./errors";
import { pythonType } from "./messages";
import type { Call, World } from "./world";

/** The JSON body as an object. @throws {ApiError} 400 */
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
 * The fields of a body, read and checked against a schema.
 * @throws {ApiError} 400 with the errors of every field at once
 */
export function checked(
  world: World,
  schema: AnySchema,
  body: unknown,
  table?: string,
  existing?: Row,
): Record<string, unknown> {
  const fields = writable(world.model, schema, objectBody(body));
  const errors: FieldErrors = { ...world.validator.fields(schema, fields) };
  if (table) checkKeys(world, table, fields, errors);
  if (table && Object.keys(errors).length === 0)
    checkUnique(world, table, fields, existing, errors);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return fields;
}

/** Foreign keys must point at something. */
function checkKeys(
  world: World,
  table: string,
  fields: Record<string, unknown>,
  errors: FieldErrors,
): void {
  for (const [property, value] of Object.entries(fields)) {
    if (value === null || errors[property] || !relationOf(table, property))
      continue;
    const missing = [value]
      .flat()
      .filter((pk) => !world.represent.follow(table, property, pk));
    if (missing.length > 0)
      errors[property] = missing.map(
        (pk) => `Invalid pk "${plain(pk)}" - object does not exist.`,
      );
  }
}

function checkUnique(
  world: World,
  table: string,
  fields: Record<string, unknown>,
  existing: Row | undefined,
  errors: FieldErrors,
): void {
  const others = world
    .info(table)
    .siblings.flatMap((name) => world.store.rows(name))
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

/** Values that the server gives to a new object: identifiers, times, defaults. */
export function initial(world: World, table: string): Row {
  const info = world.info(table);
  const row: Row = {
    pk: info.integerPk
      ? world.store.nextPk(table, info.siblings)
      : randomUUID(),
  };
  if (info.schema === undefined) return row;
  for (const property of propertyMap(world.model, info.schema).values()) {
    const { name } = property;
    const schema = merged(world.model, property.schema);
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

/** Events do not beget events. */
const audited = (table: string) => table !== "events/events";

/** Deletes an object and what depends on it. */
export function destroy(call: Call, table: string, row: Row): void {
  for (const gone of deleteCascading(call.world.store, table, row))
    if (audited(gone.table)) record(call, "model_deleted", { model: gone });
}

/**
 * Foreign keys that an object must have but a client may not give: the user is the caller,
 * anything else the first there is.
 */
function keysNotAsked(
  { world, caller }: Call,
  table: string,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  const { schema } = world.info(table);
  if (schema === undefined) return keys;
  for (const property of propertyMap(world.model, schema).values()) {
    const { name, isRequired } = property;
    const relation = relationOf(table, name);
    if (!isRequired || !relation || given[name] !== undefined) continue;
    if (
      isNullable(world.model, property.schema) ||
      jsonTypeOf(world.model, property.schema) === "array"
    )
      continue;
    keys[name] =
      caller && relation.targets("core/users")
        ? caller.user.pk
        : world.tables
            .filter(relation.targets)
            .flatMap((target) => world.store.rows(target))[0]?.pk;
  }
  return keys;
}

/** Stores a new object. @throws {StoreError} */
export function create(
  call: Call,
  table: string,
  fields: Record<string, unknown>,
): Row {
  const { world } = call;
  const hook = hooks[table];
  const given = hook?.before?.(call, fields) ?? fields;
  const row = Object.assign(
    initial(world, table),
    keysNotAsked(call, table, given),
    given,
  );
  world.store.insert(table, row);
  hook?.after?.(call, row);
  if (audited(table)) record(call, "model_created", { model: { table, row } });
  return row;
}

/** Changes an object. */
export function update(
  call: Call,
  table: string,
  row: Row,
  fields: Record<string, unknown>,
): Row {
  const hook = hooks[table];
  const given = hook?.before?.(call, fields, row) ?? fields;
  const touched =
    "last_updated" in row ? { last_updated: new Date().toISOString() } : {};
  call.world.store.update(row, { ...given, ...touched });
  hook?.after?.(call, row);
  if (audited(table)) record(call, "model_updated", { model: { table, row } });
  return row;
}
