import { createContext, use } from "react";

/** The live region of a response. */
export interface LiveRegion {
  /** What it says. */
  said: string;
  /** Says something short in it. */
  announce: (message: string) => void;
}

export const LiveRegionContext = createContext<LiveRegion>({
  said: "",
  announce: () => undefined,
});

export const useAnnounce = (): LiveRegion["announce"] =>
  use(LiveRegionContext).announce;
