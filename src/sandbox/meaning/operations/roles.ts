import { invalid } from "../../api/errors";
import { input, item, noContent, ok } from "../../api/item";
import { paginate } from "../../api/paginate";
import { search } from "../../api/order";
import { schemaNamed } from "../../../description/model";
import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { permissionsTable } from "../permissions";
import { isSuperuser } from "../properties/users";
import { strings, text } from "../values";
import type { Meaning } from "./index";

/** Who can hold permissions: where they are, and which property of a permission names them. */
const kinds = {
  role: { holders: "rbac/roles", table: "rbac/permissions/roles", key: "uuid" },
  user: { holders: "core/users", table: "rbac/permissions/users", key: "user" },
} as const;
type Kind = keyof typeof kinds;

/** The model's own entry in the list of all permissions. */
function permissionNamed(call: Call, name: string): Row {
  const at = name.indexOf(".");
  const found = call.world.store.find(
    permissionsTable,
    (row) =>
      row.app_label === name.slice(0, at) &&
      row.codename === name.slice(at + 1),
  );
  if (found) return found;
  throw invalid({ permissions: [`"${name}" is not a valid choice.`] });
}

/** Gives permissions: for all objects of a model, or for one. */
function assign(kind: Kind, call: Call) {
  const { holders, table, key } = kinds[kind];
  const { row: holder } = item(call, holders);
  const { permissions, object_pk: objectPk } = input(call);
  const { store } = call.world;
  const names = strings(permissions);
  const found = names.map((name) => permissionNamed(call, name));
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

function unassign(kind: Kind, call: Call) {
  const { holders, table, key } = kinds[kind];
  const { row: holder } = item(call, holders);
  const { permissions, object_pk: objectPk } = input(call);
  const { store } = call.world;
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

/** Who holds permissions on a model's objects, or on one of them. */
function assigned(kind: Kind, call: Call) {
  const { holders, table, key } = kinds[kind];
  const { store } = call.world;
  const wanted = call.query.get("model");
  if (!wanted) throw invalid({ model: ["This field is required."] });
  const model = wanted.split(".").at(-1);
  const object = call.query.get("object_pk");
  const rows = store
    .rows(table)
    .filter(
      (row) => row.model === model && (!object || row.object_pk === object),
    );
  const found = store
    .rows(holders)
    .map((row) => ({ table: holders, row }))
    .filter(({ row }) => rows.some((permission) => permission[key] === row.pk));
  const page = paginate(search(call, found), call.query);
  return ok({
    ...page,
    results: page.results.map(({ row }) => ({
      ...(kind === "role"
        ? { role_pk: row.pk, name: row.name }
        : { ...userFields(call, row), is_superuser: isSuperuser(store, row) }),
      permissions: rows
        .filter((permission) => permission[key] === row.pk)
        .map(shownPermission),
    })),
  });
}

function userFields(call: Call, row: Row) {
  const schema = schemaNamed(call.world.model, "GroupMember");
  return schema !== undefined
    ? call.world.represent.show("core/users", row, schema, call.view)
    : {};
}

export const rolesOperations: Record<string, Meaning> = {
  rbac_permissions_assigned_by_roles_list: {
    run: (call) => assigned("role", call),
  },
  rbac_permissions_assigned_by_users_list: {
    run: (call) => assigned("user", call),
  },
  rbac_permissions_assigned_by_roles_assign: {
    run: (call) => assign("role", call),
  },
  rbac_permissions_assigned_by_users_assign: {
    run: (call) => assign("user", call),
  },
  rbac_permissions_assigned_by_roles_unassign_partial_update: {
    run: (call) => unassign("role", call),
  },
  rbac_permissions_assigned_by_users_unassign_partial_update: {
    run: (call) => unassign("user", call),
  },
};
