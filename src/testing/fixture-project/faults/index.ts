import type { ProjectFault } from "../fault";
import { baselineFaults } from "./baseline";
import { externalFaults } from "./external";
import { descriptionFaults } from "./description";
import { fileFaults } from "./files";
import { linkFaults } from "./links";
import { machineFaults } from "./machine";
import { overrideFaults } from "./overrides";
import { pageFaults } from "./pages";
import { redirectFaults } from "./redirects";
import { siteFaults } from "./site";

/** Every fault that the checks must find, tested one at a time. */
export const faults: readonly ProjectFault[] = [
  ...descriptionFaults,
  ...redirectFaults,
  ...overrideFaults,
  ...linkFaults,
  ...fileFaults,
  ...siteFaults,
  ...machineFaults,
  ...pageFaults,
  ...externalFaults,
  ...baselineFaults,
];
