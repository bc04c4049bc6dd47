import type { Grant, OAuthClient } from "../credentials/types";
import type { OAuthFlow, SecurityScheme } from "../description/model/types";

/** A provider as described by a security scheme, with absolute URLs. */
export type DescribedProvider = Omit<OAuthClient, "clientId">;

/**
 * Returns the provider that a scheme describes: its flows' endpoints or its metadata URL. Relative
 * URLs are resolved against the API's.
 *
 * @returns undefined if the scheme describes none that a web page can use.
 * @see https://spec.openapis.org/oas/v3.1.1.html#oauth-flow-object
 */
export function describedProvider(
  scheme: SecurityScheme,
  apiRoot: string,
): DescribedProvider | undefined {
  const absolute = (url: string | undefined): string | undefined => {
    if (url === undefined || !URL.canParse(url, apiRoot)) return undefined;
    const { href, protocol } = new URL(url, apiRoot);
    return /^https?:$/.test(protocol) ? href : undefined;
  };
  if (scheme.type === "openIdConnect") {
    const metadataUrl = absolute(scheme.openIdConnectUrl);
    return metadataUrl === undefined
      ? undefined
      : { issuer: issuerOf(metadataUrl), metadataUrl };
  }
  if (scheme.type !== "oauth2") return undefined;
  const { authorizationCode, deviceAuthorization, clientCredentials } =
    scheme.flows;
  const tokensOf = (flow: OAuthFlow | undefined) => {
    const token = absolute(flow?.tokenUrl);
    const refresh = absolute(flow?.refreshUrl);
    return token && { token, ...(refresh && { refresh }) };
  };
  const main = tokensOf(
    authorizationCode ?? deviceAuthorization ?? clientCredentials,
  );
  if (!main) return undefined;
  const authorization = absolute(authorizationCode?.authorizationUrl);
  const device = absolute(deviceAuthorization?.deviceAuthorizationUrl);
  const others = Object.entries({
    [deviceGrant]: tokensOf(deviceAuthorization),
    client_credentials: tokensOf(clientCredentials),
  }).filter(
    ([, own]) =>
      own && (own.token !== main.token || own.refresh !== main.refresh),
  );
  return {
    issuer: new URL(authorization ?? main.token).origin,
    endpoints: {
      ...(authorization && { authorization }),
      ...main,
      ...(device && { deviceAuthorization: device }),
      ...(others.length > 0 && { ofGrant: Object.fromEntries(others) }),
    },
  };
}

const deviceGrant: Grant = "urn:ietf:params:oauth:grant-type:device_code";

/**
 * Returns the client with the endpoints of one grant, because each described flow can have its own.
 */
export function clientFor(client: OAuthClient, grant: Grant): OAuthClient {
  const { ofGrant, ...shared } = client.endpoints ?? {};
  const own = ofGrant?.[grant];
  if (!own) return client;
  const { refresh: _, ...others } = shared;
  return { ...client, endpoints: { ...others, ...own } };
}

/** Derives the issuer from a well-known URL. */
const issuerOf = (metadataUrl: string): string =>
  metadataUrl.replace(/\/?\.well-known\/.*$/, "/");

/** Returns the scopes that a scheme describes, with their descriptions. */
export function describedScopes(
  scheme: SecurityScheme,
): Record<string, string> {
  if (scheme.type !== "oauth2") return {};
  const flows = Object.values(scheme.flows) as OAuthFlow[];
  return Object.fromEntries(
    flows.flatMap(({ scopes }) => Object.entries(scopes)),
  );
}

/** Returns why some flows of a scheme are not offered. */
export function refusedFlows(scheme: SecurityScheme): string[] {
  if (scheme.type !== "oauth2") return [];
  const { implicit, password } = scheme.flows;
  return [
    ...(implicit
      ? [
          "The implicit flow returns the token in a URL, where others can read it. RFC 9700 says not to use it: get a token in another way and paste it here.",
        ]
      : []),
    ...(password
      ? [
          "The password flow gives your password to this page. RFC 9700 forbids it: get a token in another way and paste it here.",
        ]
      : []),
  ];
}
