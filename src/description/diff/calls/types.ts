/** An API call as written in the input. */
export interface Call {
  /** The text as written, for display. */
  text: string;
  /** The method in lower case; absent if only a path or URL is given. */
  method?: string;
  /** Path or URL, with values or placeholders for its parameters. */
  path?: string;
  /** The operation's id, as in a description or as a client method's name. */
  operationId?: string;
}
