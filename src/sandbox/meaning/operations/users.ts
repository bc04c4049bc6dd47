import { randomBytes, randomUUID } from "node:crypto";
import { invalid, notFound, permissionDenied } from "../../api/errors";
import { input, item, noContent, ok } from "../../api/item";
import { signedIn } from "../../api/permissions";
import { propertyMap } from "../../model/schema";
import type { Call } from "../../api/world";
import { create } from "../../api/write";
import type { Row } from "../../store/store";
import { eventSeries } from "../charts";
import { record } from "../events";
import { hashPassword } from "../passwords";
import { groupsOf, uidOf } from "../properties/users";
import { strings, text } from "../values";
import type { Meaning } from "./index";

const table = "core/users";

function self(call: Call, user: Row, property: string) {
  const { world, view, operation } = call;
  const own =
    operation.schema === undefined
      ? undefined
      : propertyMap(world.model, operation.schema).get(property);
  const shown = own && world.represent.show(table, user, own.schema, view);
  // Here, unlike everywhere else, the groups above one's own count too.
  const groups = groupsOf(world.store, user).map(({ name, pk }) => ({
    name,
    pk,
  }));
  return { ...shown, groups };
}

/** A link with which a user can set a new password, if the brand has a recovery flow. */
function recoveryLink(call: Call): string {
  const { row } = item(call, table);
  const { store } = call.world;
  const brand = store.find(
    "core/brands",
    (candidate) => candidate.default === true,
  );
  const flow = store.get("flows/instances", brand?.flow_recovery);
  if (!flow) throw invalid({ non_field_errors: ["No recovery flow set."] });
  const key = `sandbox-recovery-${randomBytes(18).toString("base64url")}`;
  store.insert("core/tokens", {
    pk: randomUUID(),
    identifier: `${uidOf(row)}-password-reset-${key.slice(-6)}`,
    managed: null,
    intent: "recovery",
    user: row.pk,
    description: "Recovery link",
    expires: new Date(Date.now() + 1_800_000).toISOString(),
    expiring: true,
    key,
  });
  return `${call.view.origin}/if/flow/${text(flow.slug)}/?flow_token=${key}`;
}

export const usersOperations: Record<string, Meaning> = {
  core_users_me_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const original = call.caller?.original;
      return ok({
        user: self(call, signedIn(call), "user"),
        ...(original ? { original: self(call, original, "original") } : {}),
      });
    },
  },

  core_users_set_password_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      const { password } = input(call);
      call.world.store.update(row, { password: hashPassword(text(password)) });
      record(call, "password_set", { user: row });
      return noContent;
    },
  },

  core_users_recovery_create: {
    permission: "signed-in",
    run: (call) => ok({ link: recoveryLink(call) }),
  },

  core_users_recovery_email_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      if (!text(row.email))
        throw invalid({
          non_field_errors: ["User does not have an email address set."],
        });
      const stage = call.world.store.get(
        "stages/email",
        call.query.get("email_stage"),
      );
      if (!stage)
        throw invalid({ non_field_errors: ["Email stage not found."] });
      recoveryLink(call);
      record(call, "email_sent", { context: { to_email: [row.email] } });
      return noContent;
    },
  },

  core_users_impersonate_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      const session = call.caller?.session;
      if (!session)
        throw permissionDenied(
          "Only a session can impersonate, a token cannot.",
        );
      call.world.store.update(session, { impersonates: row.pk });
      record(call, "impersonation_started", {
        context: { impersonated: { pk: row.pk, username: row.username } },
      });
      return noContent;
    },
  },

  core_users_impersonate_end_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const session = call.caller?.session;
      if (session?.impersonates !== undefined) {
        call.world.store.update(session, { impersonates: undefined });
        record(call, "impersonation_ended", {});
      }
      return noContent;
    },
  },

  core_users_metrics_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, table);
      const of = (action: string) =>
        eventSeries(call.world.store, (event) => {
          const user = event.user as { pk?: unknown } | undefined;
          const context = event.context as { username?: unknown } | undefined;
          return (
            event.action === action &&
            (user?.pk === row.pk || context?.username === row.username)
          );
        });
      return ok({
        logins: of("login"),
        logins_failed: of("login_failed"),
        authorizations: of("authorize_application"),
      });
    },
  },

  core_users_paths_retrieve: {
    permission: ["authentik_core.view_user"],
    run: (call) => {
      const search = call.query.get("search") ?? "";
      const paths = new Set(
        call.world.store.rows(table).map(({ path }) => text(path)),
      );
      return ok({
        paths: [...paths].filter((path) => path.includes(search)).sort(),
      });
    },
  },

  core_users_service_account_create: {
    permission: ["authentik_core.add_user", "authentik_core.add_token"],
    run: (call) => {
      const { name, create_group: withGroup, expiring, expires } = input(call);
      const { store } = call.world;
      if (store.find(table, ({ username }) => username === name))
        throw invalid({ name: ["This field must be unique."] });
      const group = withGroup
        ? create(call, "core/groups", { name })
        : undefined;
      const user = create(call, table, {
        username: name,
        name,
        type: "service_account",
        path: "goauthentik.io/service-accounts",
        groups: group ? [group.pk] : [],
        attributes: { "goauthentik.io/user/token-expires": expiring !== false },
      });
      const token = create(call, "core/tokens", {
        identifier: `service-account-${text(name)}-password`,
        intent: "app_password",
        user: user.pk,
        expiring: expiring !== false,
        expires:
          expires ?? new Date(Date.now() + 360 * 86_400_000).toISOString(),
      });
      return ok({
        username: user.username,
        token: token.key,
        user_uid: uidOf(user),
        user_pk: user.pk,
        ...(group ? { group_pk: group.pk } : {}),
      });
    },
  },
};

/** Adds a user to a group or takes them out. */
function membership(add: boolean): Meaning["run"] {
  return (call) => {
    const { row: group } = item(call, "core/groups");
    const { pk } = input(call);
    const user = call.world.store.get(table, pk);
    if (!user) throw notFound("No User matches the given query.");
    const others = strings(user.groups).filter((other) => other !== group.pk);
    call.world.store.update(user, {
      groups: add ? [...others, group.pk] : others,
    });
    record(call, "model_updated", {
      model: { table: "core/groups", row: group },
    });
    return noContent;
  };
}

export const groupsOperations: Record<string, Meaning> = {
  core_groups_add_user_create: {
    permission: "signed-in",
    run: membership(true),
  },
  core_groups_remove_user_create: {
    permission: "signed-in",
    run: membership(false),
  },
};
