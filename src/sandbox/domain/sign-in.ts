import type { Row, Store } from "../store/store";
import { recordEvent } from "./events";
import { passwordMatches } from "./passwords";
import { clearedCookies, openSession, sessionCookies } from "./sessions";
import { text } from "../store/values";

/** A user who has signed in, and the `Set-Cookie` headers for the browser. */
export interface SignedIn {
  user: Row;
  cookies: string[];
}

/**
 * Signs in a user by username or email and password.
 * @param client IP address and User-Agent of the form's request
 * @returns undefined if the credentials are wrong or the account is inactive
 */
export function signIn(
  store: Store,
  form: URLSearchParams,
  { ip = "127.0.0.1", userAgent = "" }: { ip?: string; userAgent?: string },
): SignedIn | undefined {
  const name = (form.get("username") ?? "").trim().toLowerCase();
  const user = store.find(
    "core/users",
    (row) =>
      name !== "" &&
      [text(row.username), text(row.email)].some(
        (known) => known.toLowerCase() === name,
      ),
  );
  const password = form.get("password") ?? "";
  if (
    !user ||
    user.is_active !== true ||
    !passwordMatches(user.password, password)
  ) {
    recordEvent(store, {
      action: "login_failed",
      app: "authentik.stages.password.stage",
      context: { username: name },
      ip,
    });
    return undefined;
  }
  const key = openSession(store, user, { ip, userAgent });
  recordEvent(store, {
    action: "login",
    app: "authentik.events.signals",
    user,
    context: { auth_method: "password" },
    ip,
  });
  // The OpenID provider has its own session, which may belong to another user.
  const provider = clearedCookies("sandbox_provider", "sandbox_provider.sig");
  return { user, cookies: [...sessionCookies(key), ...provider] };
}
