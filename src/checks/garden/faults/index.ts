import type { GardenFault } from "../fault";
import { baselineFaults } from "./baseline";
import { externalFaults } from "./external";
import { linkFaults } from "./links";
import { pageFaults } from "./pages";
import { siteFaults } from "./site";

/** Every fault that the checks have to find, one at a time. */
export const faults: readonly GardenFault[] = [
  ...linkFaults,
  ...siteFaults,
  ...pageFaults,
  ...externalFaults,
  ...baselineFaults,
];
