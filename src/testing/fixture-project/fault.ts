import type { RudeServer } from "../misbehaving-server";
import type { Garden } from "./garden";

/** A fault to plant in the garden, and the one finding that it has to become. */
export interface GardenFault {
  name: string;
  /** The check that has to find it. */
  check: string;
  /** It shows in the sources, of which no site has to be built; a description may be unusable. */
  isInSources?: boolean;
  plant: (garden: Garden, server: RudeServer) => void;
  expect: {
    rule: string;
    file: string;
    /** The finding stands where this text begins in the file; at its beginning without one. */
    at?: string;
    /** Which time the text occurs, from 0. */
    occurrence?: number;
    severity?: "error" | "warning";
  };
}
