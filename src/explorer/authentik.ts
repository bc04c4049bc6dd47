/** What the explorer knows of authentik beyond its description. */

/**
 * The issuer of an application's provider, by its slug.
 *
 * @param apiRoot base address of the API.
 */
export function issuerOf(slugOrIssuer: string, apiRoot: string): string {
  const given = slugOrIssuer.trim();
  if (/^https?:\/\//i.test(given)) return given;
  const root = apiRoot.replace(/api\/v3\/?$/, "");
  return new URL(`application/o/${encodeURIComponent(given)}/`, root).href;
}

/** An operation that answers everyone, to find out whether the API can be reached. */
export const probePath = "root/config/";

/** Django's protection for requests that a session cookie carries. */
export const csrf = { cookie: "authentik_csrf", header: "X-authentik-CSRF" };
