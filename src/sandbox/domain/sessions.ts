import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { parse, serialize } from "hono/utils/cookie";
import { evict } from "../store/evict";
import type { Row, Store } from "../store/store";
import { isPast } from "../store/values";

export const sessionTable = "core/authenticated_sessions";
export const sessionCookie = "authentik_session";
export const csrfCookie = "authentik_csrf";

const lifetime = 14 * 86_400_000;

/** A session and its user. */
export interface Session {
  row: Row;
  user: Row;
}

/** Finds the session of a cookie value, if it has not expired and its user is active. */
export function findSession(
  store: Store,
  key: string | undefined,
): Session | undefined {
  if (!key) return undefined;
  const row = store.find(sessionTable, (candidate) => candidate.key === key);
  if (!row || isPast(row.expires)) return undefined;
  const user = store.get("core/users", row.user);
  return user?.is_active === true ? { row, user } : undefined;
}

/** Signs a user in and returns the session cookie's value. */
export function openSession(
  store: Store,
  user: Row,
  from: { ip: string; userAgent: string },
): string {
  const key = randomBytes(24).toString("base64url");
  const pk = randomUUID();
  const now = Date.now();
  evict(store, sessionTable);
  store.insert(sessionTable, {
    pk,
    uuid: pk,
    key,
    user: user.pk,
    last_ip: from.ip,
    last_user_agent: from.userAgent.slice(0, 512),
    last_used: new Date(now).toISOString(),
    expires: new Date(now + lifetime).toISOString(),
  });
  store.update(user, { last_login: new Date(now).toISOString() });
  return key;
}

export function closeSession(store: Store, key: string | undefined): void {
  const row =
    key && store.find(sessionTable, (candidate) => candidate.key === key);
  if (row) store.remove(sessionTable, row.pk);
}

/**
 * Returns a session's CSRF token. It is derived from the session's key, so a token cookie set by
 * another site on this host is useless, and the key cannot be derived from it.
 */
export function csrfToken(key: string): string {
  return createHmac("sha256", key).update(csrfCookie).digest("base64url");
}

/** Returns the session cookie's value; if there are two, the first. */
export function sessionKey(cookieHeader = ""): string | undefined {
  return parse(cookieHeader, sessionCookie)[sessionCookie];
}

/** Returns the `Set-Cookie` headers of a new session: the session cookie and the CSRF token. */
export function sessionCookies(key: string): string[] {
  const options = {
    path: "/",
    sameSite: "Lax",
    maxAge: lifetime / 1000,
  } as const;
  return [
    serialize(sessionCookie, key, { ...options, httpOnly: true }),
    serialize(csrfCookie, csrfToken(key), options),
  ];
}

/** Returns `Set-Cookie` headers that delete cookies. */
export function clearedCookies(...names: string[]): string[] {
  return names.map((name) => serialize(name, "", { path: "/", maxAge: 0 }));
}
