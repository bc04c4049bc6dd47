import type { Reference } from "./common";
import type { AnySchema } from "./schema";

export type ParameterLocation = "path" | "query" | "header" | "cookie";
export type ParameterStyle =
  | "matrix"
  | "label"
  | "form"
  | "simple"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

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
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, Encoding>;
}

export interface Encoding {
  contentType?: string;
  headers?: Record<string, Header | Reference>;
  style?: ParameterStyle;
  explode?: boolean;
  allowReserved?: boolean;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#example-object */
export interface Example {
  summary?: string;
  description?: string;
  value?: unknown;
  externalValue?: string;
}
