/** A call of an API as somebody has written it. */
export interface Call {
  /** What was written, to show it again. */
  text: string;
  /** In lower case; not known when only a path or URL was written. */
  method?: string;
  /** Path or URL, with values or placeholders for its parameters. */
  path?: string;
  /** The id of an operation, as in a description or as a client's method is called. */
  operationId?: string;
}
