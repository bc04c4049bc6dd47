import type { Network } from "./network";

export interface ReadOptions {
  /** Sent with requests, to the origin of the description only. */
  headers?: Record<string, string>;
  /** How long a URL may take until its last byte, in milliseconds. */
  timeoutMs?: number;
  /** How large a description may be, all files together, in bytes. */
  sizeLimit?: number;
  /** Told the steps of loading a large description before they begin; they are slow. */
  onProgress?: (step: string) => void;
  /** How hosts are resolved and judged. */
  network?: Network;
}
