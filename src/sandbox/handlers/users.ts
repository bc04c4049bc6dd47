import { randomBytes, randomUUID } from "node:crypto";
import { invalid, notFound, permissionDenied } from "../api/errors";
import { noContent, ok } from "../api/result";
import { input, item } from "../api/item";
import { signedIn } from "../api/permissions";
import { propertyMap } from "../model/schema";
import type { RequestContext } from "../api/context";
import { create } from "../api/write";
import type { Row } from "../store/store";
import { eventSeries } from "../domain/charts";
import { record } from "../domain/events";
import { hashPassword } from "../domain/passwords";
import { groupsOf, uidOf } from "../domain/users";
import { strings, text } from "../store/values";
import type { OperationHandler } from "../api/handler";

const table = "core/users";

function self(context: RequestContext, user: Row, property: string) {
  const { appContext, view, operation } = context;
  const own =
    operation.schema === undefined
      ? undefined
      : propertyMap(appContext.model, operation.schema).get(property);
  const shown = own && appContext.represent.show(table, user, own.schema, view);
  // Only here, the parents of the user's groups are included too.
  const groups = groupsOf(appContext.store, user).map(({ name, pk }) => ({
    name,
    pk,
  }));
  return { ...shown, groups };
}

/**
 * Creates a link for setting a new password.
 * @throws {ApiError} 400 if the brand has no recovery flow
 */
function recoveryLink(context: RequestContext): string {
  const { row } = item(context, table);
  const { store } = context.appContext;
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
  return `${context.view.origin}/if/flow/${text(flow.slug)}/?flow_token=${key}`;
}

export const usersOperations: Record<string, OperationHandler> = {
  core_users_me_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const original = context.caller?.original;
      return ok({
        user: self(context, signedIn(context), "user"),
        ...(original ? { original: self(context, original, "original") } : {}),
      });
    },
  },

  core_users_set_password_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      const { password } = input(context);
      context.appContext.store.update(row, {
        password: hashPassword(text(password)),
        password_change_date: new Date().toISOString(),
      });
      record(context, "password_set", { user: row });
      return noContent;
    },
  },

  core_users_recovery_create: {
    permission: "signed-in",
    run: (context) => ok({ link: recoveryLink(context) }),
  },

  core_users_recovery_email_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      if (!text(row.email))
        throw invalid({
          non_field_errors: ["User does not have an email address set."],
        });
      // Before 2025.12 this was a query parameter.
      const pk = context.operation.body
        ? input(context).email_stage
        : context.query.get("email_stage");
      const stage = context.appContext.store.get("stages/email", pk);
      if (!stage)
        throw invalid({ non_field_errors: ["Email stage not found."] });
      recoveryLink(context);
      record(context, "email_sent", { context: { to_email: [row.email] } });
      return noContent;
    },
  },

  core_users_impersonate_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      const session = context.caller?.session;
      if (!session)
        throw permissionDenied(
          "Only a session can impersonate, a token cannot.",
        );
      context.appContext.store.update(session, { impersonates: row.pk });
      record(context, "impersonation_started", {
        context: { impersonated: { pk: row.pk, username: row.username } },
      });
      return noContent;
    },
  },

  core_users_impersonate_end_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const session = context.caller?.session;
      if (session?.impersonates !== undefined) {
        context.appContext.store.update(session, { impersonates: undefined });
        record(context, "impersonation_ended", {});
      }
      return noContent;
    },
  },

  core_users_metrics_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      const of = (action: string) =>
        eventSeries(context.appContext.store, (event) => {
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
    run: (context) => {
      const search = context.query.get("search") ?? "";
      const paths = new Set(
        context.appContext.store.rows(table).map(({ path }) => text(path)),
      );
      return ok({
        paths: [...paths].filter((path) => path.includes(search)).sort(),
      });
    },
  },

  core_users_service_account_create: {
    permission: ["authentik_core.add_user", "authentik_core.add_token"],
    run: (context) => {
      const {
        name,
        create_group: withGroup,
        expiring,
        expires,
      } = input(context);
      const { store } = context.appContext;
      if (store.find(table, ({ username }) => username === name))
        throw invalid({ name: ["This field must be unique."] });
      const group = withGroup
        ? create(context, "core/groups", { name })
        : undefined;
      const user = create(context, table, {
        username: name,
        name,
        type: "service_account",
        path: "goauthentik.io/service-accounts",
        groups: group ? [group.pk] : [],
        attributes: { "goauthentik.io/user/token-expires": expiring !== false },
      });
      const token = create(context, "core/tokens", {
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

/** Adds a user to a group or removes them. */
function membership(add: boolean): OperationHandler["run"] {
  return (context) => {
    const { row: group } = item(context, "core/groups");
    const { pk } = input(context);
    const user = context.appContext.store.get(table, pk);
    if (!user) throw notFound("No User matches the given query.");
    const others = strings(user.groups).filter((other) => other !== group.pk);
    context.appContext.store.update(user, {
      groups: add ? [...others, group.pk] : others,
    });
    record(context, "model_updated", {
      model: { table: "core/groups", row: group },
    });
    return noContent;
  };
}

export const groupsOperations: Record<string, OperationHandler> = {
  core_groups_add_user_create: {
    permission: "signed-in",
    run: membership(true),
  },
  core_groups_remove_user_create: {
    permission: "signed-in",
    run: membership(false),
  },
};
