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
  /** Schema of each item of a sequence, such as an event stream (OpenAPI 3.2). */
  itemSchema?: AnySchema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, Encoding>;
  /** Encoding of the leading parts of a sequence by index; `itemEncoding` applies to the others. */
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
  /**
   * The value as it is sent. Normalization derives `value` from `dataValue`, otherwise from this.
   */
  serializedValue?: string;
}
