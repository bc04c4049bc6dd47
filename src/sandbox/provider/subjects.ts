import { uidOf } from "../meaning/properties/users";
import type { Store } from "../store/store";

/** The user whom the provider knows by an account id, which is authentik's `uid`. */
export function userByAccount(store: Store, accountId: string | undefined) {
  return store.find("core/users", (row) => uidOf(row) === accountId);
}
