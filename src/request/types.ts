import type { ParameterValue } from "./serialize";

/** A parameter that a credential adds to a request. */
export interface AuthParameter {
  in: "header" | "query" | "cookie";
  name: string;
  value: string;
}

/** Values by {@link parameterKey}; a key that is absent or `undefined` is not sent. */
export type ParameterValues = Record<string, ParameterValue | undefined>;

/** One part of a `multipart/form-data` body. */
export interface Part {
  name: string;
  value: string | File;
  /** Content type of the part where the description or the value's kind sets one. */
  mediaType?: string;
  /** Further headers of the part. */
  headers?: [name: string, value: string][];
}

/** A body as it will be sent. */
export type Body =
  | { kind: "text"; mediaType: string; text: string }
  /** Its media type, without the boundary, is `multipart/form-data` unless another is named. */
  | { kind: "multipart"; mediaType?: string; parts: Part[] }
  | { kind: "file"; mediaType: string; file: File };

/**
 * A request, complete: what is sent, what the samples show and what the exports hold are all read
 * from this one value.
 */
export interface BuiltRequest {
  /** Upper case. */
  method: string;
  url: string;
  headers: [name: string, value: string][];
  /** Kept apart from the headers: script may not set `Cookie`. */
  cookies: [name: string, value: string][];
  body?: Body;
  /** Texts in it that stand for secrets, such as `ACCESS_TOKEN`; code reads them from the environment. */
  placeholders?: readonly string[];
}
