import { parse } from "hono/utils/cookie";
import { sameOrigin } from "../http/origin";
import {
  csrfCookie,
  csrfToken,
  findSession,
  sessionCookie,
} from "../domain/sessions";
import type { Store } from "../store/store";
import type { Caller } from "./authenticate";
import { authenticationFailed } from "./errors";

const csrfHeader = "x-authentik-csrf";

const csrfFailed = (reason: string) =>
  authenticationFailed(
    `CSRF Failed: ${reason}`,
    `Send the value of the cookie ${csrfCookie} in the header X-authentik-CSRF.`,
  );

const originFailed = (from = "the page that sent this") =>
  authenticationFailed(
    `CSRF Failed: Origin checking failed - ${from} does not match any trusted origins.`,
    "With a session, only pages of the sandbox's own origin may change something.",
  );

/**
 * Returns the caller of a session cookie. An unsafe request must come from the same origin and
 * carry the session's CSRF token, which only a page of that origin can read.
 * @throws {ApiError} 403 if it is cross-origin, or the token is missing or wrong
 */
export function sessionCaller(
  request: Request,
  store: Store,
): Caller | undefined {
  const cookies = parse(request.headers.get("cookie") ?? "");
  const key = cookies[sessionCookie];
  const session = findSession(store, key);
  if (!key || !session) return undefined;
  if (!["GET", "HEAD", "OPTIONS", "TRACE"].includes(request.method)) {
    const headers = Object.fromEntries(request.headers);
    if (!sameOrigin(headers, new URL(request.url).origin))
      throw originFailed(headers["origin"]);
    const sent = headers[csrfHeader];
    if (cookies[csrfCookie] === undefined)
      throw csrfFailed("CSRF cookie not set.");
    if (!sent) throw csrfFailed("CSRF token missing.");
    if (sent !== csrfToken(key))
      throw csrfFailed(
        "CSRF token from the 'X-Authentik-Csrf' HTTP header incorrect.",
      );
  }
  return { user: session.user, via: "session", session: session.row };
}
