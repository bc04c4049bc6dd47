import type { Reference } from "./common";
import type { AnySchema } from "./schema";

export type ParameterLocation =
  "path" | "query" | "querystring" | "header" | "cookie";
export type ParameterStyle =
  | "matrix"
  | "label"
  | "form"
  | "simple"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

/** @see https://spec.openapis.org/oas/v3.1.1.html#header-object */
export interface Header {
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: ParameterStyle;
  explode?: boolean;
  schema?: AnySchema;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export interface Parameter extends Header {
  name: string;
  in: ParameterLocation;
  allowEmptyValue?: boolean;
  allowReserved?: boolean;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object */
export interface MediaType {
  schema?: AnySchema;
  /** Of each item of a sequence, such as a stream of events (OpenAPI 3.2). */
  itemSchema?: AnySchema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, Encoding>;
  /** Of the parts of a sequence, by their place and of all others. */
  prefixEncoding?: Encoding[];
  itemEncoding?: Encoding;
}

export interface Encoding {
  contentType?: string;
  headers?: Record<string, Header | Reference>;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
  encoding?: Record<string, Encoding>;
  prefixEncoding?: Encoding[];
  itemEncoding?: Encoding;
}

/** @see https://spec.openapis.org/oas/v3.2.0.html#example-object */
export interface Example {
  summary?: string;
  description?: string;
  value?: unknown;
  externalValue?: string;
  /** The value as it is sent; normalization makes `value` of `dataValue`, else of this. */
  serializedValue?: string;
}
