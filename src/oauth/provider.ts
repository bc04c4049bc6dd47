import * as oauth from "oauth4webapi";
import type { OAuthClient } from "../credentials/types";
import { checkEndpoints, endpointUrl, isLoopbackHttp } from "./endpoints";
import { ProviderError } from "./errors";

export interface ProviderOptions {
  fetch?: typeof fetch;
  signal?: AbortSignal;
}

/**
 * Returns the options of every request to a provider; plain http is allowed only on this computer.
 */
export function requestOptions(issuer: string, options: ProviderOptions) {
  const custom = options.fetch;
  return {
    // Marked as deprecated as a warning; providers on loopback hosts need it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    [oauth.allowInsecureRequests]: isLoopbackHttp(issuer),
    ...(custom && {
      [oauth.customFetch]: (
        url: string,
        init: oauth.CustomFetchOptions<
          string,
          oauth.ProtectedResourceRequestBody | undefined
        >,
      ) => custom(url, init as RequestInit),
    }),
    ...(options.signal && { signal: options.signal }),
  };
}

/**
 * Reads the metadata of an OpenID provider. It is untrusted: every URL in it is checked before it
 * is fetched or opened.
 *
 * authentik can use one issuer for all applications; the metadata then names an issuer other than
 * the requested one. That is accepted if the origin is the same.
 *
 * @param metadataUrl the metadata's URL; by default the issuer's well-known URL.
 * @throws ProviderError
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function discover(
  issuer: string,
  options: ProviderOptions = {},
  metadataUrl?: string,
): Promise<oauth.AuthorizationServer> {
  const issuerUrl = endpointUrl("issuer", issuer, issuer);
  let response: Response;
  try {
    response =
      metadataUrl === undefined
        ? await oauth.discoveryRequest(issuerUrl, {
            algorithm: "oidc",
            ...requestOptions(issuer, options),
          })
        : await (options.fetch ?? fetch)(
            endpointUrl("openIdConnectUrl", metadataUrl, issuer),
            {
              headers: { Accept: "application/json" },
              credentials: "omit",
              ...(options.signal && { signal: options.signal }),
            },
          );
  } catch (cause) {
    throw new ProviderError(
      `The OpenID provider ${issuer} does not respond, or does not let this page read its ` +
        `response (CORS). Let it allow the origin of this page; some providers allow ` +
        `that of the client's redirect URIs.`,
      { cause },
    );
  }
  if (!response.ok) {
    throw new ProviderError(
      `The OpenID provider ${issuer} responded with ${response.status} instead of its metadata. ` +
        `Check that the issuer is complete: it may end in a path.`,
    );
  }
  const server = await readMetadata(issuer, response);
  checkEndpoints(server, issuer);
  return server;
}

/**
 * Returns a client's provider: the endpoints from the description, otherwise the metadata.
 *
 * @throws ProviderError
 */
export async function serverOf(
  client: OAuthClient,
  options: ProviderOptions = {},
): Promise<oauth.AuthorizationServer> {
  const { issuer, endpoints, metadataUrl } = client;
  if (!endpoints) return discover(issuer, options, metadataUrl);
  const { authorization, token, deviceAuthorization } = endpoints;
  const server: oauth.AuthorizationServer = {
    issuer,
    ...(authorization && { authorization_endpoint: authorization }),
    ...(token && { token_endpoint: token }),
    ...(deviceAuthorization && {
      device_authorization_endpoint: deviceAuthorization,
    }),
  };
  checkEndpoints(server, issuer);
  return server;
}

async function readMetadata(
  issuer: string,
  response: Response,
): Promise<oauth.AuthorizationServer> {
  try {
    const { issuer: named } = (await response.clone().json()) as {
      issuer: string;
    };
    const expected = isSameOrigin(named, issuer) ? named : issuer;
    return await oauth.processDiscoveryResponse(new URL(expected), response);
  } catch (cause) {
    throw new ProviderError(
      `The metadata of the OpenID provider ${issuer} is not valid, or names another issuer.`,
      { cause },
    );
  }
}

const isSameOrigin = (one: string, other: string) =>
  new URL(one).origin === new URL(other).origin;
