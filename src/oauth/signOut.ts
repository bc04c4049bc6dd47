import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";

/** Whether clients without a secret may revoke tokens; if not, the request is skipped. */
const revokesForPublicClients = (server: oauth.AuthorizationServer) =>
  (
    server.revocation_endpoint_auth_methods_supported ??
    server.token_endpoint_auth_methods_supported ??
    []
  ).includes("none");

interface SignOutOptions extends ProviderOptions {
  /** Called when the provider has revoked the access token. */
  onRevoked?: () => void;
}

/**
 * Ends the session at the provider as far as possible: revokes the tokens if public clients may
 * (authentik does not allow it). Never fails, because the tokens are deleted here in any case.
 *
 * @returns the URL that ends the provider's session, if there is one.
 * @see https://www.rfc-editor.org/rfc/rfc7009
 * @see https://openid.net/specs/openid-connect-rpinitiated-1_0.html
 */
export async function endSession(
  client: OAuthClient,
  tokens: TokenSet,
  { onRevoked, ...options }: SignOutOptions = {},
): Promise<string | undefined> {
  let server: oauth.AuthorizationServer;
  try {
    server = await serverOf(client, options);
  } catch {
    return undefined;
  }
  if (server.revocation_endpoint && revokesForPublicClients(server)) {
    const registered: oauth.Client = { client_id: client.clientId };
    for (const token of [tokens.refreshToken, tokens.accessToken]) {
      if (token === undefined) continue;
      await oauth
        .revocationRequest(
          server,
          registered,
          oauth.None(),
          token,
          requestOptions(client.issuer, options),
        )
        .then(oauth.processRevocationResponse)
        .then(() => {
          if (token === tokens.accessToken) onRevoked?.();
        })
        .catch(() => undefined);
    }
  }
  if (!server.end_session_endpoint) return undefined;
  const url = new URL(server.end_session_endpoint);
  url.searchParams.set("client_id", client.clientId);
  if (tokens.idToken) url.searchParams.set("id_token_hint", tokens.idToken);
  return url.href;
}
