import { uidOf } from "../meaning/properties/users";
import type { Row, Store } from "../store/store";

/** The user whom the provider knows by an account id, which is authentik's `uid`. */
export function userByAccount(store: Store, accountId: string | undefined) {
  return store.find("core/users", (row) => uidOf(row) === accountId);
}

/** The `sub` of a user, as the OAuth provider's `sub_mode` wants it. */
export function subjectOf(user: Row, mode: unknown): string {
  switch (mode) {
    case "user_id":
      return String(user.pk);
    case "user_uuid":
      return String(user.uuid);
    case "user_username":
    case "user_upn":
      return String(user.username);
    case "user_email":
      return String(user.email);
    default:
      return uidOf(user);
  }
}
