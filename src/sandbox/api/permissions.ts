import { isSuperuser, permissionsOf } from "../domain/users";
import type { Row } from "../store/store";
import { notAuthenticated, permissionDenied } from "./errors";
import type { RequestContext } from "./context";

/** The property that names the owner of a table's objects; owners may read and change their own. */
const owners: Partial<Record<string, string>> = {
  "core/tokens": "user",
  "core/user_consent": "user",
  "core/authenticated_sessions": "user",
  "oauth2/authorization_codes": "user",
  "oauth2/access_tokens": "user",
  "oauth2/refresh_tokens": "user",
  "events/notifications": "user",
  "stages/invitation/invitations": "created_by",
};

const verbs: Partial<Record<string, string>> = {
  get: "view",
  head: "view",
  post: "add",
  put: "change",
  patch: "change",
  delete: "delete",
};

/**
 * Returns the calling user.
 * @throws {ApiError} 403 for an anonymous request
 */
export function signedIn(context: RequestContext): Row {
  if (!context.caller) throw notAuthenticated();
  return context.caller.user;
}

/**
 * Returns the permissions that an operation needs: the description's, otherwise the model's
 * default.
 */
export function neededFor(context: RequestContext, table: string): string[] {
  const named = context.operation.operation["x-permissions"];
  if (named) return named;
  const { app, model } = context.appContext.info(table).name;
  return [
    `${app}.${verbs[context.operation.method] ?? "view"}_${model.toLowerCase()}`,
  ];
}

/**
 * Whether the caller has all the permissions.
 * @throws {ApiError} 403 for an anonymous request
 */
export function allowed(
  context: RequestContext,
  needed: readonly string[],
): boolean {
  const user = signedIn(context);
  const { store } = context.appContext;
  if (isSuperuser(store, user)) return true;
  const held = permissionsOf(store, user);
  return needed.every((permission) => held.has(permission));
}

/** @throws {ApiError} 403 with a hint that names the missing permissions */
export function requirePermissions(
  context: RequestContext,
  needed: readonly string[],
): void {
  if (!allowed(context, needed))
    throw permissionDenied(`Missing: ${needed.join(", ")}.`);
}

/**
 * Returns a predicate for the rows of a table that the caller may access: all rows if the operation
 * is anonymous or the caller has the permissions, otherwise the caller's own.
 * @throws {ApiError} 403 if the table's objects have no owner
 */
export function visible(
  context: RequestContext,
  table: string,
): (row: Row) => boolean {
  if (context.operation.anonymous) return () => true;
  const needed = neededFor(context, table);
  if (allowed(context, needed)) return () => true;
  const owner =
    owners[table] ??
    (table.startsWith("authenticators/") &&
    !context.operation.path.includes("/admin/")
      ? "user"
      : undefined);
  if (!owner) throw permissionDenied(`Missing: ${needed.join(", ")}.`);
  const { pk } = signedIn(context);
  return (row) => row[owner] === pk;
}
