import type { SecurityScheme } from "../description/model/types";

/** The response of a token endpoint. Times are milliseconds since the epoch. */
export interface TokenSet {
  accessToken: string;
  refreshToken?: string;
  idToken?: string;
  /** The granted scopes, which may be fewer than requested. */
  scopes: string[];
  obtainedAt: number;
  /** Undefined if the server did not specify it. */
  expiresAt?: number;
}

/** The absolute URLs of an OAuth 2 flow in the description. */
export interface ProviderEndpoints {
  authorization?: string;
  token?: string;
  refresh?: string;
  deviceAuthorization?: string;
  /** Endpoints of other flows, if they differ from `token` and `refresh`. */
  ofGrant?: Partial<
    Record<Grant, Pick<ProviderEndpoints, "token" | "refresh">>
  >;
}

/** The client that tokens were issued to and its provider, which are needed to refresh them. */
export interface OAuthClient {
  /** The issuer; if only the endpoints are known, their origin. */
  issuer: string;
  clientId: string;
  /** The provider's endpoints; if undefined, its metadata is read. */
  endpoints?: ProviderEndpoints;
  /** The metadata's URL, if it is not the issuer's well-known URL. */
  metadataUrl?: string;
  /** How a client with a secret authenticates; the secret is kept in memory only. */
  authentication?: "basic" | "post";
  /** Additional parameters of the authorization request, such as `audience`. */
  parameters?: Record<string, string>;
}

export type Grant =
  | "authorization_code"
  | "client_credentials"
  | "urn:ietf:params:oauth:grant-type:device_code";

export type Secret =
  | {
      kind: "token";
      token: string;
      /** The username, if the API returned it. */
      username?: string;
    }
  | { kind: "apiKey"; value: string }
  | { kind: "basic"; username: string; password: string }
  | {
      kind: "oauth";
      grant: Grant;
      client: OAuthClient;
      tokens: TokenSet;
      /** The name from the provider's userinfo endpoint, if the tokens do not contain one. */
      username?: string;
    }
  /** The browser's cookies for the page's origin, and the username if the API returned it. */
  | { kind: "session"; username?: string };

/**
 * A credential of one security scheme and one API origin (and, in the secret, one issuer). It is
 * used for nothing else.
 */
export interface Credential {
  scheme: string;
  apiOrigin: string;
  secret: Secret;
}

export type SecretKind = Secret["kind"];

/** Whether a scheme uses tokens from a provider where the reader signs in. */
export function isSignInScheme({ type }: SecurityScheme): boolean {
  return type === "oauth2" || type === "openIdConnect";
}

/** Whether an HTTP scheme's credentials are computed for each request, or only by the browser. */
const isComputed = (scheme: string): boolean =>
  /^(digest|negotiate|ntlm|mutual|hoba|dpop|concealed|privatetoken|scram-.*|vapid|hawk|signature|aws4-.*)$/i.test(
    scheme,
  );

/**
 * Returns the kinds of secret that a security scheme accepts. A bearer token can also come from a
 * sign-in, for descriptions without an OAuth 2 or OpenID Connect scheme.
 */
export function secretKinds(scheme: SecurityScheme): SecretKind[] {
  switch (scheme.type) {
    case "http":
      if (/^bearer$/i.test(scheme.scheme)) return ["oauth", "token"];
      if (/^basic$/i.test(scheme.scheme)) return ["basic"];
      return isComputed(scheme.scheme) ? [] : ["token"];
    case "apiKey":
      return scheme.in === "cookie" ? ["session", "apiKey"] : ["apiKey"];
    case "oauth2":
    case "openIdConnect":
      return ["oauth", "token"];
    case "mutualTLS":
      return [];
  }
}
