import type { DescriptionFault } from "../fault";
import { loaderFaults } from "./loader";
import { lintFaults } from "./lint";
import { linkFaults } from "./links";
import { ruleFaults } from "./rules";
import { textFaults } from "./texts";

/** One fault of each kind that `check:spec` finds. */
export const faults: DescriptionFault[] = [
  ...loaderFaults,
  ...lintFaults,
  ...linkFaults,
  ...ruleFaults,
  ...textFaults,
];
