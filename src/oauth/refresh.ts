import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { authenticationOf } from "./clientAuthentication";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";
import { grantError, tokenSet, withUsableIdToken } from "./tokens";

/**
 * Gets a new access token. If the server rotates refresh tokens, the new one replaces the old one;
 * two simultaneous refreshes with the same token would end the session.
 *
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export async function refresh(
  client: OAuthClient,
  tokens: TokenSet,
  options: ProviderOptions = {},
): Promise<TokenSet> {
  const found = await serverOf(client, options);
  const { refresh: endpoint } = client.endpoints ?? {};
  const server = endpoint ? { ...found, token_endpoint: endpoint } : found;
  const registered: oauth.Client = { client_id: client.clientId };
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      registered,
      authenticationOf(client),
      tokens.refreshToken ?? "",
      requestOptions(client.issuer, options),
    );
    const fresh = tokenSet(
      await oauth.processRefreshTokenResponse(
        server,
        registered,
        await withUsableIdToken(client, response),
      ),
      tokens.scopes,
    );
    return {
      ...(tokens.refreshToken && { refreshToken: tokens.refreshToken }),
      ...(tokens.idToken && { idToken: tokens.idToken }),
      ...fresh,
    };
  } catch (cause) {
    throw grantError("Refreshing the token", cause);
  }
}
