import type { PlantedFault } from "../fault";
import { loaderFaults } from "./loader";
import { lintFaults } from "./lint";
import { linkFaults } from "./links";
import { ruleFaults } from "./rules";
import { textFaults } from "./texts";

/** One of each kind that `check:spec` is there for. */
export const plantedFaults: PlantedFault[] = [
  ...loaderFaults,
  ...lintFaults,
  ...linkFaults,
  ...ruleFaults,
  ...textFaults,
];
