import { invalid } from "../../api/errors";
import { input, item, noContent, ok } from "../../api/item";
import { paginate } from "../../api/paginate";
import { search } from "../../api/order";
import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { isSuperuser } from "../properties/users";
import { strings, text } from "../values";
import type { Meaning } from "./index";

/** A permission on one object, as rows of this table: who holds it, on what. */
const table = "rbac/object_permissions";

const holders = {
  role: "rbac/roles",
  user: "core/users",
} as const;
type Kind = keyof typeof holders;

function splitName(name: string) {
  const at = name.indexOf(".");
  return { app_label: name.slice(0, at), codename: name.slice(at + 1) };
}

/** Gives permissions: for all objects of a model, or for one. */
function assign(kind: Kind, call: Call) {
  const { row: holder } = item(call, holders[kind]);
  const { permissions, model, object_pk: objectPk } = input(call);
  const { store } = call.world;
  const names = strings(permissions);
  const unknown = names.filter((name) => !/^\w+\.\w+$/.test(name));
  if (unknown.length > 0)
    throw invalid({
      permissions: unknown.map(
        (name) => `"${name}" is not a valid permission.`,
      ),
    });
  if (objectPk === undefined) {
    const held = new Set([...strings(holder.permissions), ...names]);
    store.update(holder, { permissions: [...held] });
    return ok(names.map((name) => ({ id: name })));
  }
  return ok(
    names.map((name) => {
      const pk = store.nextPk(table);
      store.insert(table, {
        pk,
        kind,
        holder: holder.pk,
        model: text(model).split(".").at(-1) ?? "",
        object_pk: objectPk,
        name,
        ...splitName(name),
      });
      return { id: String(pk) };
    }),
  );
}

function unassign(kind: Kind, call: Call) {
  const { row: holder } = item(call, holders[kind]);
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
        row.holder === holder.pk &&
        row.object_pk === objectPk &&
        names.includes(text(row.name))
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
  const { store } = call.world;
  const wanted = call.query.get("model");
  if (!wanted) throw invalid({ model: ["This field is required."] });
  const model = wanted.split(".").at(-1);
  const object = call.query.get("object_pk");
  const rows = store
    .rows(table)
    .filter(
      (row) =>
        row.kind === kind &&
        row.model === model &&
        (!object || row.object_pk === object),
    );
  const found = store
    .rows(holders[kind])
    .map((row) => ({ table: holders[kind], row }))
    .filter(({ row }) => rows.some(({ holder }) => holder === row.pk));
  const page = paginate(search(call, found), call.query);
  return ok({
    ...page,
    results: page.results.map(({ row }) => ({
      ...(kind === "role"
        ? { role_pk: row.pk, name: row.name }
        : { ...userFields(call, row), is_superuser: isSuperuser(store, row) }),
      permissions: rows
        .filter(({ holder }) => holder === row.pk)
        .map(shownPermission),
    })),
  });
}

function userFields(call: Call, row: Row) {
  const schema = call.world.schemas.named("GroupMember");
  return schema
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
