/** Another search, over the same description. */
export interface PeerSearch {
  name: string;
  /** What it fetches before it can search, after gzip. */
  bytes: number;
  note: string;
  /** The URLs or ids of what it finds, the first first. */
  find: (text: string) => Promise<string[]>;
  close: () => Promise<void>;
}
