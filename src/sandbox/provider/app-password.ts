import type { Row, Store } from "../store/store";
import { text } from "../store/values";

/**
 * Finds the user of a client credentials request that has a username and an app password, as
 * authentik allows.
 */
export function appPasswordUser(
  store: Store,
  form: URLSearchParams,
): Row | undefined {
  const user = store.find(
    "core/users",
    (row) => row.username === form.get("username") && row.is_active === true,
  );
  const password = form.get("password") ?? "";
  const token = store.find(
    "core/tokens",
    (row) =>
      row.user === user?.pk &&
      row.intent === "app_password" &&
      text(row.key) !== "" &&
      row.key === password,
  );
  return token && user;
}
