/** Another search for the same description. */
export interface PeerSearch {
  name: string;
  /** Bytes (gzip) that it fetches before it can search. */
  bytes: number;
  note: string;
  /** Returns the URLs or ids of the results, best first. */
  find: (text: string) => Promise<string[]>;
  close: () => Promise<void>;
}
