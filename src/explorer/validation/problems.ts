export interface SchemaProblem {
  /** JSON pointer to the value. */
  pointer: string;
  message: string;
}

/** A pattern that may be slow. */
export interface PatternPlace {
  /** JSON pointer into the checked JSON Schema. */
  pointer: string;
  pattern: string;
}
