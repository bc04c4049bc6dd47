export interface SchemaProblem {
  /** JSON pointer to the value. */
  pointer: string;
  message: string;
}

/** A pattern that may take long. */
export interface PatternPlace {
  /** JSON pointer into the JSON Schema that is checked. */
  pointer: string;
  pattern: string;
}
