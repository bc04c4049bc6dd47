/**
 * The one document type of the project: an OpenAPI description after loading, 3.0 or 3.1.
 * Only what the project reads is typed; anything else passes through untouched.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export interface Description {
  openapi: string;
  info: Info;
  servers?: Server[];
  tags?: Tag[];
  security?: SecurityRequirement[];
  externalDocs?: ExternalDocs;
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: Components;
  [extension: `x-${string}`]: unknown;
}

export interface Info {
  title: string;
  version: string;
  summary?: string;
  description?: string;
  termsOfService?: string;
  contact?: { name?: string; url?: string; email?: string };
  license?: { name: string; url?: string; identifier?: string };
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<
    string,
    { default: string; enum?: string[]; description?: string }
  >;
}

export interface Tag {
  name: string;
  description?: string;
  externalDocs?: ExternalDocs;
  [extension: `x-${string}`]: unknown;
}

export interface ExternalDocs {
  url: string;
  description?: string;
}

/** Scheme name to scopes; all entries of one requirement are needed together. */
export type SecurityRequirement = Record<string, string[]>;

export interface Components {
  schemas?: Record<string, Schema>;
  responses?: Record<string, Response | Reference>;
  parameters?: Record<string, Parameter | Reference>;
  examples?: Record<string, Example | Reference>;
  requestBodies?: Record<string, RequestBody | Reference>;
  headers?: Record<string, Header | Reference>;
  securitySchemes?: Record<string, SecurityScheme>;
  callbacks?: Record<string, Callback | Reference>;
  pathItems?: Record<string, PathItem>;
}

export interface Reference {
  $ref: string;
  summary?: string;
  description?: string;
}

export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;
export type Method = (typeof methods)[number];

export type PathItem = Partial<Record<Method, Operation>> & {
  summary?: string;
  description?: string;
  servers?: Server[];
  parameters?: (Parameter | Reference)[];
};

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  externalDocs?: ExternalDocs;
  servers?: Server[];
  security?: SecurityRequirement[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  callbacks?: Record<string, Callback | Reference>;
  /** Permissions that the caller needs, as authentik names them (`app.action_model`). */
  "x-permissions"?: string[];
  [extension: `x-${string}`]: unknown;
}

/** Runtime expression to path item. */
export type Callback = Record<string, PathItem>;

export type ParameterLocation = "path" | "query" | "header" | "cookie";
export type ParameterStyle =
  | "matrix"
  | "label"
  | "form"
  | "simple"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

export interface Parameter extends Header {
  name: string;
  in: ParameterLocation;
  allowEmptyValue?: boolean;
  allowReserved?: boolean;
}

export interface Header {
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: ParameterStyle;
  explode?: boolean;
  schema?: Schema;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

export interface RequestBody {
  description?: string;
  required?: boolean;
  content: Record<string, MediaType>;
}

export interface Response {
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, unknown>;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<
    string,
    {
      contentType?: string;
      headers?: Record<string, Header | Reference>;
      style?: ParameterStyle;
      explode?: boolean;
      allowReserved?: boolean;
    }
  >;
}

export interface Example {
  summary?: string;
  description?: string;
  value?: unknown;
  externalValue?: string;
}

export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

/** A schema object; references stay references, so cycles are plain data. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  nullable?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  not?: Schema;
  discriminator?: Discriminator;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean | number;
  exclusiveMaximum?: boolean | number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  contentMediaType?: string;
  contentEncoding?: string;
  externalDocs?: ExternalDocs;
  [extension: `x-${string}`]: unknown;
}

export type SecurityScheme = { description?: string } & (
  | { type: "apiKey"; name: string; in: "query" | "header" | "cookie" }
  | { type: "http"; scheme: string; bearerFormat?: string }
  | { type: "mutualTLS" }
  | { type: "oauth2"; flows: OAuthFlows }
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
