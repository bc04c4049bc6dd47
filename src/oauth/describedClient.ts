import type { Grant, OAuthClient } from "../credentials/types";
import type { OAuthFlow, SecurityScheme } from "../description/model/types";

/** What a security scheme says of its provider, with its URLs made absolute. */
export type DescribedProvider = Omit<OAuthClient, "clientId">;

/**
 * The provider that a scheme describes: the endpoints of its flows, or the URL of its metadata.
 * Relative URLs belong to the API's.
 *
 * @returns nothing where the scheme names none that can be used from a page.
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

/** The client with the endpoints of a grant: each flow of a description has its own. */
export function clientFor(client: OAuthClient, grant: Grant): OAuthClient {
  const { ofGrant, ...shared } = client.endpoints ?? {};
  const own = ofGrant?.[grant];
  if (!own) return client;
  const { refresh: _, ...others } = shared;
  return { ...client, endpoints: { ...others, ...own } };
}

/** The issuer whose well-known URL this is, as far as it can be told. */
const issuerOf = (metadataUrl: string): string =>
  metadataUrl.replace(/\/?\.well-known\/.*$/, "/");

/** The scopes that a scheme describes, with their texts. */
export function describedScopes(
  scheme: SecurityScheme,
): Record<string, string> {
  if (scheme.type !== "oauth2") return {};
  const flows = Object.values(scheme.flows) as OAuthFlow[];
  return Object.fromEntries(
    flows.flatMap(({ scopes }) => Object.entries(scopes)),
  );
}

/** The flows of a scheme that a page should not run, and why. */
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
