import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { authenticationOf } from "./clientAuthentication";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";
import { grantError, tokenSet, withUsableIdToken } from "./tokens";

/** Milliseconds before its expiry from which a token is no longer used. */
const margin = 15_000;

/** Whether a token set should be refreshed before it is used again, and can be. */
export function needsRefresh(
  tokens: TokenSet,
  now: number = Date.now(),
): boolean {
  return (
    tokens.refreshToken !== undefined &&
    tokens.expiresAt !== undefined &&
    tokens.expiresAt - now < margin
  );
}

/**
 * Gets a new access token. Where the server rotates refresh tokens the new one takes the old one's
 * place, so two refreshes with the same token must not run at once: the second ends the session.
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
