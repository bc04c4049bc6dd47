import { parseCookies } from "../http/node";
import { csrfCookie, findSession, sessionCookie } from "../meaning/sessions";
import type { Store } from "../store/store";
import type { Caller } from "./authenticate";
import { authenticationFailed } from "./errors";

const csrfHeader = "x-authentik-csrf";

const csrfFailed = (reason: string) =>
  authenticationFailed(
    `CSRF Failed: ${reason}`,
    `Send the value of the cookie ${csrfCookie} in the header X-authentik-CSRF.`,
  );

/**
 * The caller behind a session cookie. Whatever changes something must also carry the CSRF token,
 * which only a page of the same origin can read.
 * @throws {ApiError} 403 when the token is missing or wrong
 */
export function sessionCaller(
  request: Request,
  store: Store,
): Caller | undefined {
  const cookies = parseCookies(request.headers.get("cookie") ?? "");
  const key = cookies.get(sessionCookie);
  const session = findSession(store, key);
  if (!session) return undefined;
  if (!["GET", "HEAD", "OPTIONS", "TRACE"].includes(request.method)) {
    const expected = cookies.get(csrfCookie);
    const sent = request.headers.get(csrfHeader);
    if (!expected) throw csrfFailed("CSRF cookie not set.");
    if (!sent) throw csrfFailed("CSRF token missing.");
    if (sent !== expected)
      throw csrfFailed(
        "CSRF token from the 'X-Authentik-Csrf' HTTP header incorrect.",
      );
  }
  return { user: session.user, via: "session", session: session.row };
}
