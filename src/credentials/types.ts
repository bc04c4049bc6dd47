import type { SecurityScheme } from "../description/model/types";

/** What a token endpoint responded. Times are milliseconds since the epoch. */
export interface TokenSet {
  accessToken: string;
  refreshToken?: string;
  idToken?: string;
  /** The granted scopes; servers may grant fewer than were asked for. */
  scopes: string[];
  obtainedAt: number;
  /** Absent when the server did not say. */
  expiresAt?: number;
}

/** The endpoints that a description names for an OAuth 2 flow, as absolute URLs. */
export interface ProviderEndpoints {
  authorization?: string;
  token?: string;
  refresh?: string;
  deviceAuthorization?: string;
  /** What other flows have in place of the two above, where they differ. */
  ofGrant?: Partial<
    Record<Grant, Pick<ProviderEndpoints, "token" | "refresh">>
  >;
}

/** The client that tokens are issued to, and where: needed again to refresh them. */
export interface OAuthClient {
  /** The issuer; where only endpoints are known, their origin stands for it. */
  issuer: string;
  clientId: string;
  /** Without them the provider's metadata is read. */
  endpoints?: ProviderEndpoints;
  /** Where the metadata is, when not at the issuer's well-known URL. */
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
  | { kind: "token"; token: string }
  | { kind: "apiKey"; value: string }
  | { kind: "basic"; username: string; password: string }
  | {
      kind: "oauth";
      grant: Grant;
      client: OAuthClient;
      tokens: TokenSet;
      /** Where the tokens do not tell, and the provider did. */
      username?: string;
    }
  /** The browser's own cookies of the page's origin, and who they belong to where the API told. */
  | { kind: "session"; username?: string };

/**
 * A credential belongs to one security scheme and one API origin (and, inside the secret, to one
 * issuer): it is used there and nowhere else.
 */
export interface Credential {
  scheme: string;
  apiOrigin: string;
  secret: Secret;
}

export type SecretKind = Secret["kind"];

/** Whether a scheme is for tokens of a provider that the reader signs in at. */
export function isSignInScheme({ type }: SecurityScheme): boolean {
  return type === "oauth2" || type === "openIdConnect";
}

/** Whether credentials of an HTTP scheme are made anew for each request, or by the browser alone. */
const isComputed = (scheme: string): boolean =>
  /^(digest|negotiate|ntlm|mutual|hoba|dpop|concealed|privatetoken|scram-.*|vapid|hawk|signature|aws4-.*)$/i.test(
    scheme,
  );

/**
 * The kinds of secret that a security scheme takes. A plain bearer token can come from a sign-in
 * too, which matters where the description has no scheme of its own for that.
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
