export interface ReadOptions {
  /** Sent with requests, to the origin of the description only. */
  headers?: Record<string, string>;
  /** How long a URL may take until its last byte, in milliseconds. */
  timeoutMs?: number;
  /** How large a file or a response may be, in bytes. */
  sizeLimit?: number;
}
