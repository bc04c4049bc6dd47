import * as oauth from "oauth4webapi";

export interface ProviderOptions {
  fetch?: typeof fetch;
  signal?: AbortSignal;
}

/** Options of every request to a provider; plain http only where its issuer is plain http. */
export function requestOptions(issuer: string, options: ProviderOptions) {
  const custom = options.fetch;
  return {
    // Marked as deprecated to stand out: needed for providers on loopback and in home networks.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    [oauth.allowInsecureRequests]: new URL(issuer).protocol === "http:",
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
 * Reads the metadata of an OpenID provider.
 *
 * authentik can be set to use one issuer for all applications; its metadata then names an issuer
 * other than the address it was found under. That is accepted on the same origin.
 *
 * @throws ProviderError
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function discover(
  issuer: string,
  options: ProviderOptions = {},
): Promise<oauth.AuthorizationServer> {
  const asked = new URL(issuer);
  let response: Response;
  try {
    response = await oauth.discoveryRequest(asked, {
      algorithm: "oidc",
      ...requestOptions(issuer, options),
    });
  } catch (cause) {
    throw new ProviderError(
      `The OpenID provider ${issuer} does not answer, or does not let this page read its ` +
        `answer (CORS). In authentik, this page's address must be among the provider's ` +
        `redirect URIs.`,
      { cause },
    );
  }
  if (!response.ok) {
    throw new ProviderError(
      `The OpenID provider ${issuer} answered ${response.status} instead of its metadata. ` +
        `In authentik, the address ends with the slug of an application that has an ` +
        `OAuth2/OpenID provider.`,
    );
  }
  try {
    const { issuer: named } = (await response.clone().json()) as {
      issuer: string;
    };
    const expected = new URL(named).origin === asked.origin ? named : issuer;
    return await oauth.processDiscoveryResponse(new URL(expected), response);
  } catch (cause) {
    throw new ProviderError(
      `The metadata of the OpenID provider ${issuer} is not valid.`,
      { cause },
    );
  }
}

/** A provider that cannot be used as it is. */
export class ProviderError extends Error {
  override name = "ProviderError";
}
