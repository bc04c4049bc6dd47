import { isSuperuser, permissionsOf } from "../domain/users";
import type { Row } from "../store/store";
import { notAuthenticated, permissionDenied } from "./errors";
import type { RequestContext } from "./context";

/** Tables whose objects belong to a user, who may see and change their own. */
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

/** Who the caller is; anonymous requests end here. @throws {ApiError} 403 */
export function signedIn(context: RequestContext): Row {
  if (!context.caller) throw notAuthenticated();
  return context.caller.user;
}

/** The permissions an operation asks for: those the description names, else the model's own. */
export function neededFor(context: RequestContext, table: string): string[] {
  const named = context.operation.operation["x-permissions"];
  if (named) return named;
  const { app, model } = context.appContext.info(table).name;
  return [
    `${app}.${verbs[context.operation.method] ?? "view"}_${model.toLowerCase()}`,
  ];
}

/** Whether the caller has all the permissions. */
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

/** @throws {ApiError} 403 that hints at what is missing */
export function requirePermissions(
  context: RequestContext,
  needed: readonly string[],
): void {
  if (!allowed(context, needed))
    throw permissionDenied(`Missing: ${needed.join(", ")}.`);
}

/**
 * Which of a table's rows the caller may touch: all of them with the permission, or where the
 * operation asks for no credential, else their own.
 * @throws {ApiError} 403 where nothing can be one's own
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
