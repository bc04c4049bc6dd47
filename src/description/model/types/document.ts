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
  /** Name of the parent tag. */
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
  /** References among them are resolved by normalization. */
  securitySchemes?: Record<string, SecurityScheme>;
  links?: Record<string, Link | Reference>;
  callbacks?: Record<string, Callback | Reference>;
  pathItems?: Record<string, PathItem | Reference>;
  mediaTypes?: Record<string, MediaType | Reference>;
}

/** The methods that have a field in a path item; others are in `additionalOperations`. */
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

/** A method with a field, in lower case; for additional operations, the method as it is sent. */
export type Method = (typeof methods)[number];

export type PathItem = Partial<Record<Method, Operation>> & {
  $ref?: string;
  summary?: string;
  description?: string;
  servers?: Server[];
  parameters?: (Parameter | Reference)[];
  /** Keyed by method as it is sent (OpenAPI 3.2). */
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
  /** The resource that the operation belongs to, in authentik's API. */
  "x-resource"?: OperationResource;
  /** What is known about the required permissions, in authentik's API. */
  "x-required-permissions"?: RequiredPermissions;
  [extension: `x-${string}`]: unknown;
}

export interface OperationResource {
  /** The group heading: "Users". */
  group: string;
  /** A sentence that describes the resource. */
  about: string;
  /** Position among the operations of the group, from 0; several may share one. */
  order: number;
}

export interface RequiredPermissions {
  /** Whether they are stated, inferred from the model, not needed, or unknown. */
  kind: "needed" | "inferred" | "none" | "undocumented";
  /** Names of the permissions, all of which are needed. */
  names: string[];
  /** Whether the caller's own objects need no permission. */
  exceptOwn?: boolean;
  /** A sentence about other conditions. */
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

/** Path items, keyed by runtime expression. */
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
