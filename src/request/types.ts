import type { ParameterValue } from "./serialize";

/** A parameter that a credential adds to a request. */
export interface AuthParameter {
  in: "header" | "query" | "cookie";
  name: string;
  value: string;
}

/** Values by {@link parameterKey}; parameters without a value are not sent. */
export type ParameterValues = Record<string, ParameterValue | undefined>;

/** One part of a `multipart/form-data` body. */
export interface Part {
  name: string;
  value: string | File;
  /** The part's content type, if the description or the kind of value determines one. */
  mediaType?: string;
  /** Additional headers of the part. */
  headers?: [name: string, value: string][];
}

/** A body as it will be sent. */
export type Body =
  | { kind: "text"; mediaType: string; text: string }
  /** The media type has no boundary; the default is `multipart/form-data`. */
  | { kind: "multipart"; mediaType?: string; parts: Part[] }
  | { kind: "file"; mediaType: string; file: File };

/** A complete request, from which sending, samples and exports are derived. */
export interface BuiltRequest {
  /** The method in upper case. */
  method: string;
  url: string;
  headers: [name: string, value: string][];
  /** Separate from the headers, because scripts cannot set `Cookie`. */
  cookies: [name: string, value: string][];
  body?: Body;
  /**
   * Placeholders for secrets in the request, such as `ACCESS_TOKEN`; samples read them from the
   * environment.
   */
  placeholders?: readonly string[];
}
