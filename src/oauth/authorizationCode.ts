import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { ProviderError } from "./errors";
import { discover, type ProviderOptions, requestOptions } from "./provider";
import { grantError, tokenSet } from "./tokens";

/** What has to be remembered between the request for authorization and its response. */
export interface Transaction {
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
  state: string;
  nonce: string;
  verifier: string;
}

export interface Authorization {
  /** Where to send the reader. */
  url: string;
  transaction: Transaction;
}

export interface AuthorizationRequest {
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
  /** Ask who it is even where the provider has a session, to sign in as somebody else. */
  asksAgain?: boolean;
}

/**
 * Prepares authorization by code with PKCE.
 *
 * The challenge is always S256, whatever the metadata says: authentik's also names `plain`.
 *
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export async function beginAuthorization(
  request: AuthorizationRequest,
  options: ProviderOptions = {},
): Promise<Authorization> {
  const { client, redirectUri, scopes, asksAgain } = request;
  if (!globalThis.isSecureContext && typeof window !== "undefined") {
    throw new ProviderError(
      "Signing in needs the browser's cryptography, which pages of plain http do not get. Open " +
        "this page by https, or by localhost on the computer that serves it.",
    );
  }
  const server = await discover(client.issuer, options);
  if (!server.authorization_endpoint) {
    throw grantError(
      "Signing in",
      new Error(`${client.issuer} names no authorization endpoint`),
    );
  }
  const transaction: Transaction = {
    client,
    redirectUri,
    scopes,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const url = new URL(server.authorization_endpoint);
  const prompt = [
    asksAgain && "login",
    // Providers drop the refresh token without consent (OpenID Connect Core, section 11).
    scopes.includes("offline_access") && "consent",
  ].filter(Boolean);
  const parameters = {
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(
      transaction.verifier,
    ),
    code_challenge_method: "S256",
    ...(prompt.length > 0 && { prompt: prompt.join(" ") }),
  };
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.set(name, value);
  }
  return { url: url.href, transaction };
}

/**
 * Exchanges the code of an authorization response for tokens, after checking `state`, `iss` and
 * the ID token's `nonce`.
 *
 * @param response the query parameters that the redirect URI was called with.
 * @throws ProviderError
 */
export async function finishAuthorization(
  transaction: Transaction,
  response: URLSearchParams,
  options: ProviderOptions = {},
): Promise<TokenSet> {
  const { client, redirectUri, scopes, state, nonce, verifier } = transaction;
  const server = await discover(client.issuer, options);
  const registered: oauth.Client = { client_id: client.clientId };
  try {
    const parameters = oauth.validateAuthResponse(
      server,
      registered,
      response,
      state,
    );
    const tokenResponse = await oauth.authorizationCodeGrantRequest(
      server,
      registered,
      oauth.None(),
      parameters,
      redirectUri,
      verifier,
      requestOptions(client.issuer, options),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(
      server,
      registered,
      tokenResponse,
      scopes.includes("openid")
        ? { expectedNonce: nonce, requireIdToken: true }
        : {},
    );
    return tokenSet(tokens, scopes);
  } catch (cause) {
    throw grantError("Signing in", cause);
  }
}
