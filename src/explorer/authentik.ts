import { isRecord } from "../description/model/record";

/** What the explorer knows of authentik beyond its description. */

/**
 * The issuer of an application's provider, by its slug.
 *
 * @param apiRoot base URL of the API.
 */
export function issuerOf(slugOrIssuer: string, apiRoot: string): string {
  const given = slugOrIssuer.trim();
  if (/^https?:\/\//i.test(given)) return given;
  const root = apiRoot.replace(/api\/v3\/?$/, "");
  return new URL(`application/o/${encodeURIComponent(given)}/`, root).href;
}

/** An operation that is open to everyone, to find out whether the API can be reached. */
export const probeOperation = "root/config/";

/** Whether the response at {@link probeOperation} is authentik's. */
export function isConfig(json: unknown): boolean {
  return isRecord(json) && Array.isArray(json.capabilities);
}

/** Who is asking: open to every account. */
export const mePath = "core/users/me/";

/** The user name in the response at {@link mePath}. */
export function usernameOf(json: unknown): string | undefined {
  if (!isRecord(json) || !isRecord(json.user)) return undefined;
  const { username } = json.user;
  return typeof username === "string" ? username : undefined;
}

/** Django's protection for requests that a session cookie carries. */
export const csrf = { cookie: "authentik_csrf", header: "X-authentik-CSRF" };
