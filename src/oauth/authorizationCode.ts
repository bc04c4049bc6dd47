import * as oauth from "oauth4webapi";
import type { OAuthClient, TokenSet } from "../credentials/types";
import { authenticationOf, targetOf } from "./clientAuthentication";
import { ProviderError } from "./errors";
import { type ProviderOptions, requestOptions, serverOf } from "./provider";
import { grantError, hasIdToken, tokenSet, withUsableIdToken } from "./tokens";

/** What must be remembered between the authorization request and its response. */
export interface Transaction {
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
  state: string;
  nonce: string;
  verifier: string;
}

export interface Authorization {
  /** The URL of the authorization request. */
  url: string;
  transaction: Transaction;
}

export interface AuthorizationRequest {
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
  /** Ask the reader to sign in even if the provider has a session, to switch accounts. */
  asksAgain?: boolean;
  /** Ask for consent with `offline_access`; without it, some providers issue no refresh token. */
  asksConsent?: boolean;
}

/**
 * Prepares an authorization request with PKCE.
 *
 * The challenge method is always S256: authentik's metadata also lists `plain`, which must not be
 * used.
 *
 * @throws ProviderError
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export async function beginAuthorization(
  request: AuthorizationRequest,
  options: ProviderOptions = {},
): Promise<Authorization> {
  const { client, redirectUri, scopes, asksAgain, asksConsent } = request;
  if (!globalThis.isSecureContext && typeof window !== "undefined") {
    throw new ProviderError(
      "Signing in needs the browser's cryptography, which is not available over plain http. Open " +
        "this page over https, or as localhost on the computer that serves it.",
    );
  }
  const server = await serverOf(client, options);
  if (!server.authorization_endpoint) {
    throw grantError(
      "Signing in",
      new Error(`${client.issuer} has no authorization endpoint`),
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
    // Without consent, providers issue no refresh token (OpenID Connect Core, section 11).
    asksConsent && scopes.includes("offline_access") && "consent",
  ].filter(Boolean);
  const parameters = {
    ...client.parameters,
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: redirectUri,
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
    state: transaction.state,
    ...(scopes.includes("openid") && { nonce: transaction.nonce }),
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
 * Exchanges the code of an authorization response for tokens, after checking `state`, `iss` and the
 * ID token's `nonce`.
 *
 * @param response the query parameters of the redirect URI.
 * @throws ProviderError
 */
export async function finishAuthorization(
  transaction: Transaction,
  response: URLSearchParams,
  options: ProviderOptions = {},
): Promise<TokenSet> {
  const { client, redirectUri, scopes, state, nonce, verifier } = transaction;
  const found = await serverOf(client, options);
  const server = client.endpoints ? withNamedIssuer(found, response) : found;
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
      authenticationOf(client),
      parameters,
      redirectUri,
      verifier,
      {
        ...requestOptions(client.issuer, options),
        additionalParameters: targetOf(client),
      },
    );
    const usable = await withUsableIdToken(client, tokenResponse);
    const tokens = await oauth.processAuthorizationCodeResponse(
      server,
      registered,
      usable,
      scopes.includes("openid") && (await hasIdToken(usable))
        ? { expectedNonce: nonce, requireIdToken: true }
        : {},
    );
    return tokenSet(tokens, scopes);
  } catch (cause) {
    throw grantError("Signing in", cause);
  }
}

/**
 * Adds the issuer that the response names to a provider of which only the endpoints are known. The
 * issuer must have the origin of the authorization endpoint; any other fails the later comparison.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9207#section-2.4
 */
function withNamedIssuer(
  server: oauth.AuthorizationServer,
  response: URLSearchParams,
): oauth.AuthorizationServer {
  const issuer = response.get("iss") ?? "";
  const { authorization_endpoint: endpoint = "" } = server;
  const isOwn =
    URL.canParse(issuer) &&
    URL.canParse(endpoint) &&
    new URL(issuer).origin === new URL(endpoint).origin;
  return isOwn ? { ...server, issuer } : server;
}
