import type { ClientMetadata } from "oidc-provider";
import { redirectUrisOf } from "../domain/redirect-uris";
import { text } from "../store/values";
import type { Row, Store } from "../store/store";

/** An application and its OAuth provider. */
export interface OAuthApplication {
  application: Row;
  provider: Row;
}

export function bySlug(
  store: Store,
  slug: string,
): OAuthApplication | undefined {
  const application = store.find(
    "core/applications",
    (row) => row.slug === slug,
  );
  const provider = store.get("providers/oauth2", application?.provider);
  return application && provider && { application, provider };
}

export function byClientId(
  store: Store,
  clientId: string | undefined,
): OAuthApplication | undefined {
  const provider = store.find(
    "providers/oauth2",
    (row) => row.client_id === clientId,
  );
  const application =
    provider &&
    store.find("core/applications", (row) => row.provider === provider.pk);
  return application && { application, provider };
}

/** Returns the redirect URIs of a provider, with the placeholders for this site replaced. */
export function redirectUris(provider: Row, origin: string, baseUrl: string) {
  return redirectUrisOf(provider.redirect_uris)
    .map((uri) => uri.replace("{origin}", origin).replace("{baseUrl}", baseUrl))
    .filter((uri) => URL.canParse(uri));
}

/**
 * In the default mode, the subject is the account id. The other modes need subjects per client,
 * which the library calls pairwise. They require a sector URL, which is never fetched, and exclude
 * the device grant.
 */
const ownSubjects = {
  subject_type: "pairwise",
  sector_identifier_uri: "https://sandbox.invalid/sector",
} as const;

/** Returns the client metadata for the OpenID provider library. */
export function clientMetadata(
  { application, provider }: OAuthApplication,
  origin: string,
  baseUrl: string,
  algorithm: string,
): ClientMetadata {
  const uris = redirectUris(provider, origin, baseUrl);
  const hasOwnSubjects =
    provider.sub_mode !== "hashed_user_id" && uris.length > 0;
  const confidential = provider.client_type !== "public";
  return {
    client_id: text(provider.client_id),
    client_name: text(application.name),
    application_type: "web",
    redirect_uris: uris,
    post_logout_redirect_uris: [
      ...new Set([
        ...uris.flatMap((uri) => [uri, `${new URL(uri).origin}/`]),
        `${origin}${baseUrl}`,
      ]),
    ],
    response_types: uris.length > 0 ? ["code"] : [],
    grant_types: [
      ...(uris.length > 0 ? ["authorization_code"] : []),
      "refresh_token",
      ...(hasOwnSubjects
        ? []
        : ["urn:ietf:params:oauth:grant-type:device_code"]),
      // For public clients too: a service account's app password needs no client secret.
      "client_credentials",
    ],
    ...(confidential
      ? {
          client_secret: text(provider.client_secret),
          token_endpoint_auth_method: "client_secret_post",
        }
      : { token_endpoint_auth_method: "none" }),
    ...(hasOwnSubjects ? ownSubjects : {}),
    id_token_signed_response_alg: algorithm as "RS256",
  };
}
