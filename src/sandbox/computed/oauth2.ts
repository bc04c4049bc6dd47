import type { Compute } from "../model/computed";
import { isPast, text } from "../store/values";
import { asRedirectUris, redirectUrisOf } from "../domain/redirect-uris";
import { uidOf } from "../domain/users";

/** Returns the issuer of an application's OpenID provider. */
export function issuerOf(origin: string, slug: string): string {
  return `${origin}/application/o/${slug}/`;
}

/** In fixtures, redirect URIs have placeholders for this site's origin and base path. */
const redirectUris: Compute = ({ redirect_uris: stored }, { view, type }) => {
  if (Array.isArray(stored) && type === "array") return stored as unknown[];
  const uris = redirectUrisOf(stored).map((uri) =>
    uri
      .replaceAll("{origin}", view.origin)
      .replaceAll("{baseUrl}", view.baseUrl),
  );
  return asRedirectUris(uris, type);
};

/** The ID token's claims as JSON text, as authentik shows them. */
const idToken: Compute = (row, { lookup, view }) => {
  if (typeof row.id_token === "string") return row.id_token;
  const provider = lookup.store.get("providers/oauth2", row.provider);
  const user = lookup.store.get("core/users", row.user);
  const application = lookup.store.find(
    "core/applications",
    (candidate) => candidate.provider === row.provider,
  );
  return JSON.stringify({
    iss: application ? issuerOf(view.origin, String(application.slug)) : null,
    sub: user ? uidOf(user) : null,
    aud: provider?.client_id ?? null,
    exp: Math.floor(Date.parse(text(row.expires)) / 1000) || null,
  });
};

export const oauth2ProviderProperties: Record<string, Compute> = {
  redirect_uris: redirectUris,
};

export const grantProperties: Record<string, Compute> = {
  is_expired: ({ expires }) => isPast(expires),
};

export const tokenProperties: Record<string, Compute> = {
  ...grantProperties,
  id_token: idToken,
};
