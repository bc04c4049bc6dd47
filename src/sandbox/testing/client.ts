import * as oauth from "oauth4webapi";
import { Browser, type Stop } from "./browser";

// eslint-disable-next-line @typescript-eslint/no-deprecated -- plain http is fine on loopback
export const insecure = { [oauth.allowInsecureRequests]: true } as const;

export const mira = { username: "mira", password: "sandbox-mira" };

export const apiScopes =
  "openid profile email goauthentik.io/api offline_access";

export interface TestClient {
  origin: string;
  as: oauth.AuthorizationServer;
  client: oauth.Client;
  auth: oauth.ClientAuth;
  redirectUri: string;
}

/** Discovers an application's provider with an independent client library. */
export async function discover(
  origin: string,
  slug = "api-docs",
  clientId = "authentik-api-docs",
  secret?: string,
  redirectUri = `${origin}/oauth/callback/`,
): Promise<TestClient> {
  const issuer = new URL(`${origin}/application/o/${slug}/`);
  const response = await oauth.discoveryRequest(issuer, insecure);
  return {
    origin,
    as: await oauth.processDiscoveryResponse(issuer, response),
    client: { client_id: clientId },
    auth: secret ? oauth.ClientSecretBasic(secret) : oauth.None(),
    redirectUri,
  };
}

/** Discovers the provider of the confidential application that redirects to another site. */
export function discoverLog(
  origin: string,
  secret = "sandbox-secret-observation-log",
): Promise<TestClient> {
  return discover(
    origin,
    "observation-log",
    "observation-log",
    secret,
    "https://log.larkfield.example/oauth/callback",
  );
}

/** Requests the current user with an access token. */
export function fetchMe(origin: string, token: string): Promise<Response> {
  return fetch(`${origin}/api/v3/core/users/me/`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

export interface Attempt extends Stop {
  browser: Browser;
  verifier: string;
  state: string;
  nonce: string;
}

/** Runs the authorization request up to the redirect, with some parameters changed or omitted. */
export async function authorize(
  site: TestClient,
  changes: Record<string, string | undefined> = {},
  browser = new Browser(),
  user = mira,
): Promise<Attempt> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const url = new URL(site.as.authorization_endpoint ?? "");
  const parameters: Record<string, string | undefined> = {
    response_type: "code",
    client_id: site.client.client_id,
    redirect_uri: site.redirectUri,
    scope: apiScopes,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  const end = await browser.authorize(url, site.redirectUri, user);
  return { browser, verifier, state, nonce, ...end };
}

/** Exchanges the code of an authorization attempt. */
export async function exchange(
  site: TestClient,
  attempt: Attempt,
): Promise<oauth.TokenEndpointResponse> {
  const parameters = oauth.validateAuthResponse(
    site.as,
    site.client,
    attempt.url,
    attempt.state,
  );
  const response = await oauth.authorizationCodeGrantRequest(
    site.as,
    site.client,
    site.auth,
    parameters,
    site.redirectUri,
    attempt.verifier,
    insecure,
  );
  return oauth.processAuthorizationCodeResponse(
    site.as,
    site.client,
    response,
    { expectedNonce: attempt.nonce, requireIdToken: true },
  );
}

/** Returns the error code with which the token endpoint rejects a request. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return error.error;
    throw error;
  }
  throw new Error("The provider did not refuse.");
}
