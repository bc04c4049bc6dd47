import type { ExternalDocs, Reference } from "./common";
import type { Example, Header, MediaType, Parameter } from "./content";
import type { AnySchema } from "./schema";
import type { SecurityRequirement, SecurityScheme } from "./security";

/**
 * An OpenAPI document, 3.0 to 3.2. Only what the project reads is typed.
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#openapi-object
 */
export interface Description {
  openapi: string;
  $self?: string;
  info: Info;
  servers?: Server[];
  tags?: Tag[];
  security?: SecurityRequirement[];
  externalDocs?: ExternalDocs;
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem | Reference>;
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
  name?: string;
  description?: string;
  variables?: Record<
    string,
    { default: string; enum?: string[]; description?: string }
  >;
}

export interface Tag {
  name: string;
  summary?: string;
  description?: string;
  externalDocs?: ExternalDocs;
  /** Name of the tag above it. */
  parent?: string;
  /** `nav` (the default), `badge`, `audience` or any other. */
  kind?: string;
  [extension: `x-${string}`]: unknown;
}

export interface Components {
  schemas?: Record<string, AnySchema>;
  responses?: Record<string, Response | Reference>;
  parameters?: Record<string, Parameter | Reference>;
  examples?: Record<string, Example | Reference>;
  requestBodies?: Record<string, RequestBody | Reference>;
  headers?: Record<string, Header | Reference>;
  /** Normalization has followed references among them. */
  securitySchemes?: Record<string, SecurityScheme>;
  links?: Record<string, Link | Reference>;
  callbacks?: Record<string, Callback | Reference>;
  pathItems?: Record<string, PathItem | Reference>;
  mediaTypes?: Record<string, MediaType | Reference>;
}

/** The methods that a path item has fields for; any other is one of its `additionalOperations`. */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

/** A fixed method in lower case; of additional operations the method as it is sent. */
export type Method = (typeof methods)[number];

export type PathItem = Partial<Record<Method, Operation>> & {
  $ref?: string;
  summary?: string;
  description?: string;
  servers?: Server[];
  parameters?: (Parameter | Reference)[];
  /** By method, as it is sent (OpenAPI 3.2). */
  additionalOperations?: Record<string, Operation>;
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
  /** Names of the permissions that the caller needs. */
  "x-permissions"?: string[];
  /** What it is about, in authentik's API. */
  "x-resource"?: OperationResource;
  /** What is known of the permissions that it needs, in authentik's API. */
  "x-required-permissions"?: RequiredPermissions;
  [extension: `x-${string}`]: unknown;
}

export interface OperationResource {
  /** What its operations are listed under: "Users". */
  group: string;
  /** What one of them is, in a sentence. */
  about: string;
  /** Its place among the operations of the group, from 0; several may share one. */
  order: number;
}

export interface RequiredPermissions {
  /** Stated, inferred from the model, not needed, or not known. */
  kind: "needed" | "inferred" | "none" | "undocumented";
  /** Permissions that are all needed. */
  names: string[];
  /** They are not needed for the caller's own objects. */
  exceptOwn?: boolean;
  /** A sentence on what else decides. */
  note?: string;
}

export interface RequestBody {
  description?: string;
  required?: boolean;
  content: Record<string, MediaType>;
}

export interface Response {
  summary?: string;
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, Link | Reference>;
}

/** Runtime expression to path item. */
export type Callback = Record<string, PathItem>;

/** @see https://spec.openapis.org/oas/v3.1.1.html#link-object */
export interface Link {
  operationId?: string;
  operationRef?: string;
  parameters?: Record<string, unknown>;
  requestBody?: unknown;
  description?: string;
  server?: Server;
}
