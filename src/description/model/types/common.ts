export interface ExternalDocs {
  url: string;
  description?: string;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#reference-object */
export interface Reference {
  $ref: string;
  /** In 3.1, `summary` and `description` override those of the target if it can have them. */
  summary?: string;
  description?: string;
}
