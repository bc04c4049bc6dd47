import { createContext, use } from "react";

/** The live region of a response. */
export interface LiveRegion {
  /** The current text. */
  said: string;
  /** Announces a short message. */
  announce: (message: string) => void;
}

export const LiveRegionContext = createContext<LiveRegion>({
  said: "",
  announce: () => undefined,
});

export const useAnnounce = (): LiveRegion["announce"] =>
  use(LiveRegionContext).announce;
