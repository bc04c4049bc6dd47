import type { ExactNumber } from "../numbers/exact";
import type { ExternalDocs } from "./common";

/** A number in a description; `ExactNumber` if a JavaScript number would change its digits. */
export type Numeric = number | ExactNumber;

/** A schema, or a boolean as OpenAPI 3.1 allows. */
export type AnySchema = Schema | boolean;

/**
 * A Schema Object of OpenAPI 3.0 to 3.2. References stay references, so cycles are plain data.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, AnySchema>;
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
  properties?: Record<string, AnySchema>;
  required?: string[];
  additionalProperties?: AnySchema;
  patternProperties?: Record<string, AnySchema>;
  propertyNames?: AnySchema;
  unevaluatedProperties?: AnySchema;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, AnySchema>;
  items?: AnySchema;
  prefixItems?: AnySchema[];
  contains?: AnySchema;
  minContains?: Numeric;
  maxContains?: Numeric;
  unevaluatedItems?: AnySchema;
  allOf?: AnySchema[];
  oneOf?: AnySchema[];
  anyOf?: AnySchema[];
  not?: AnySchema;
  if?: AnySchema;
  then?: AnySchema;
  else?: AnySchema;
  discriminator?: Discriminator;
  minimum?: Numeric;
  maximum?: Numeric;
  /** A number in 3.1; in 3.0 a boolean that makes `minimum` exclusive. */
  exclusiveMinimum?: boolean | Numeric;
  exclusiveMaximum?: boolean | Numeric;
  multipleOf?: Numeric;
  minLength?: Numeric;
  maxLength?: Numeric;
  pattern?: string;
  minItems?: Numeric;
  maxItems?: Numeric;
  uniqueItems?: boolean;
  minProperties?: Numeric;
  maxProperties?: Numeric;
  contentMediaType?: string;
  contentEncoding?: string;
  contentSchema?: AnySchema;
  externalDocs?: ExternalDocs;
  xml?: Xml;
  [extension: `x-${string}`]: unknown;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object */
export interface Discriminator {
  propertyName: string;
  /** Maps a value to a schema name or reference. */
  mapping?: Record<string, string>;
  /** The schema for any other value (OpenAPI 3.2). */
  defaultMapping?: string;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#xml-object */
export interface Xml {
  name?: string;
  namespace?: string;
  prefix?: string;
  attribute?: boolean;
  wrapped?: boolean;
  /** Replaces `attribute` and `wrapped` in OpenAPI 3.2. */
  nodeType?: "element" | "attribute" | "text" | "cdata" | "none";
}
