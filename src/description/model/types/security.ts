/** Maps scheme names to scopes; all entries of one requirement are needed together. */
export type SecurityRequirement = Record<string, string[]>;

/** @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export type SecurityScheme = { description?: string; deprecated?: boolean } & (
  | { type: "apiKey"; name: string; in: "query" | "header" | "cookie" }
  | { type: "http"; scheme: string; bearerFormat?: string }
  | { type: "mutualTLS" }
  | { type: "oauth2"; flows: OAuthFlows; oauth2MetadataUrl?: string }
  | { type: "openIdConnect"; openIdConnectUrl: string }
);

export interface OAuthFlows {
  implicit?: OAuthFlow;
  password?: OAuthFlow;
  clientCredentials?: OAuthFlow;
  authorizationCode?: OAuthFlow;
  deviceAuthorization?: OAuthFlow;
}

export interface OAuthFlow {
  authorizationUrl?: string;
  tokenUrl?: string;
  refreshUrl?: string;
  deviceAuthorizationUrl?: string;
  scopes: Record<string, string>;
}
