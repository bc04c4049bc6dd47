import type { Network } from "./network";

export interface ReadOptions {
  /** Headers to send with requests, only to the description's own origin. */
  headers?: Record<string, string>;
  /** Timeout for a URL until its last byte, in milliseconds. */
  timeoutMs?: number;
  /** Maximum size of a description in bytes, all files together. */
  sizeLimit?: number;
  /** Called before each step of loading a large description, because the steps are slow. */
  onProgress?: (step: string) => void;
  /** How hosts are resolved and classified. */
  network?: Network;
}
