import { invalid } from "../api/errors";
import { noContent, ok } from "../api/result";
import { input, item } from "../api/item";
import { paginate } from "../api/paginate";
import { search } from "../api/order";
import { schemaNamed } from "../../description/model";
import type { RequestContext } from "../api/context";
import type { Row } from "../store/store";
import { permissionsTable } from "../domain/permissions";
import { isSuperuser } from "../domain/users";
import { strings, text } from "../store/values";
import type { OperationHandler } from "../api/handler";

/**
 * What can hold permissions: the holders' table, and the property of a permission that names them.
 */
const kinds = {
  role: { holders: "rbac/roles", table: "rbac/permissions/roles", key: "uuid" },
  user: { holders: "core/users", table: "rbac/permissions/users", key: "user" },
} as const;
type Kind = keyof typeof kinds;

/**
 * Finds a permission by its full name.
 * @throws {ApiError} 400
 */
function permissionNamed(context: RequestContext, name: string): Row {
  const at = name.indexOf(".");
  const found = context.appContext.store.find(
    permissionsTable,
    (row) =>
      row.app_label === name.slice(0, at) &&
      row.codename === name.slice(at + 1),
  );
  if (found) return found;
  throw invalid({ permissions: [`"${name}" is not a valid choice.`] });
}

/** Assigns permissions, for all objects of a model or for one object. */
function assign(kind: Kind, context: RequestContext) {
  const { holders, table, key } = kinds[kind];
  const { row: holder } = item(context, holders);
  const { permissions, object_pk: objectPk } = input(context);
  const { store } = context.appContext;
  const names = strings(permissions);
  const found = names.map((name) => permissionNamed(context, name));
  if (objectPk === undefined) {
    const held = new Set([...strings(holder.permissions), ...names]);
    store.update(holder, { permissions: [...held] });
    return ok(found.map(({ pk }) => ({ id: String(pk) })));
  }
  return ok(
    found.map(({ pk: _, id: __, ...permission }) => {
      const pk = store.nextPk(table);
      store.insert(table, {
        ...permission,
        pk,
        id: pk,
        object_pk: objectPk,
        object_description: null,
        [key]: holder.pk,
      });
      return { id: String(pk) };
    }),
  );
}

function unassign(kind: Kind, context: RequestContext) {
  const { holders, table, key } = kinds[kind];
  const { row: holder } = item(context, holders);
  const { permissions, object_pk: objectPk } = input(context);
  const { store } = context.appContext;
  const names = strings(permissions);
  if (objectPk === undefined)
    store.update(holder, {
      permissions: strings(holder.permissions).filter(
        (name) => !names.includes(name),
      ),
    });
  else
    for (const row of store.rows(table))
      if (
        row[key] === holder.pk &&
        row.object_pk === objectPk &&
        names.includes(`${text(row.app_label)}.${text(row.codename)}`)
      )
        store.remove(table, row.pk);
  return noContent;
}

const shownPermission = (row: Row) => ({
  id: row.pk,
  codename: row.codename,
  model: row.model,
  app_label: row.app_label,
  object_pk: row.object_pk,
  name: row.name,
});

/** Lists who holds permissions on a model's objects or on one object. */
function assigned(kind: Kind, context: RequestContext) {
  const { holders, table, key } = kinds[kind];
  const { store } = context.appContext;
  const wanted = context.query.get("model");
  if (!wanted) throw invalid({ model: ["This field is required."] });
  const model = wanted.split(".").at(-1);
  const object = context.query.get("object_pk");
  const rows = store
    .rows(table)
    .filter(
      (row) => row.model === model && (!object || row.object_pk === object),
    );
  const found = store
    .rows(holders)
    .map((row) => ({ table: holders, row }))
    .filter(({ row }) => rows.some((permission) => permission[key] === row.pk));
  const page = paginate(search(context, found), context.query);
  return ok({
    ...page,
    results: page.results.map(({ row }) => ({
      ...(kind === "role"
        ? { role_pk: row.pk, name: row.name }
        : {
            ...userFields(context, row),
            is_superuser: isSuperuser(store, row),
          }),
      permissions: rows
        .filter((permission) => permission[key] === row.pk)
        .map(shownPermission),
    })),
  });
}

function userFields(context: RequestContext, row: Row) {
  const schema = schemaNamed(context.appContext.model, "GroupMember");
  return schema !== undefined
    ? context.appContext.represent.show("core/users", row, schema, context.view)
    : {};
}

export const rolesOperations: Record<string, OperationHandler> = {
  rbac_permissions_assigned_by_roles_list: {
    run: (context) => assigned("role", context),
  },
  rbac_permissions_assigned_by_users_list: {
    run: (context) => assigned("user", context),
  },
  rbac_permissions_assigned_by_roles_assign: {
    run: (context) => assign("role", context),
  },
  rbac_permissions_assigned_by_users_assign: {
    run: (context) => assign("user", context),
  },
  rbac_permissions_assigned_by_roles_unassign_partial_update: {
    run: (context) => unassign("role", context),
  },
  rbac_permissions_assigned_by_users_unassign_partial_update: {
    run: (context) => unassign("user", context),
  },
};
