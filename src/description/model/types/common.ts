/** @see https://spec.openapis.org/oas/v3.1.1.html#reference-object */
export interface Reference {
  $ref: string;
  /** In 3.1 both stand in for those of the target, where it may have them. */
  summary?: string;
  description?: string;
}

export interface ExternalDocs {
  url: string;
  description?: string;
}
