import { isSuperuser, permissionsOf } from "../meaning/properties/users";
import type { Row } from "../store/store";
import { notAuthenticated, permissionDenied } from "./errors";
import type { Call } from "./world";

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
export function signedIn(call: Call): Row {
  if (!call.caller) throw notAuthenticated();
  return call.caller.user;
}

/** The permissions an operation asks for: those the description names, else the model's own. */
export function neededFor(call: Call, table: string): string[] {
  const named = call.operation.operation["x-permissions"];
  if (named) return named;
  const { app, model } = call.world.info(table).name;
  return [
    `${app}.${verbs[call.operation.method] ?? "view"}_${model.toLowerCase()}`,
  ];
}

/** Whether the caller has all the permissions. */
export function allowed(call: Call, needed: readonly string[]): boolean {
  const user = signedIn(call);
  const { store } = call.world;
  if (isSuperuser(store, user)) return true;
  const held = permissionsOf(store, user);
  return needed.every((permission) => held.has(permission));
}

/** @throws {ApiError} 403 that hints at what is missing */
export function requirePermissions(
  call: Call,
  needed: readonly string[],
): void {
  if (!allowed(call, needed))
    throw permissionDenied(`Missing: ${needed.join(", ")}.`);
}

/**
 * Which of a table's rows the caller may touch: all of them with the permission, or where the
 * operation asks for no credential, else their own.
 * @throws {ApiError} 403 where nothing can be one's own
 */
export function visible(call: Call, table: string): (row: Row) => boolean {
  if (call.operation.anonymous) return () => true;
  const needed = neededFor(call, table);
  if (allowed(call, needed)) return () => true;
  const owner =
    owners[table] ??
    (table.startsWith("authenticators/") &&
    !call.operation.path.includes("/admin/")
      ? "user"
      : undefined);
  if (!owner) throw permissionDenied(`Missing: ${needed.join(", ")}.`);
  const { pk } = signedIn(call);
  return (row) => row[owner] === pk;
}
