import type { DescriptionFault } from "../fault";
import { loaderFaults } from "./loader";
import { lintFaults } from "./lint";
import { linkFaults } from "./links";
import { ruleFaults } from "./rules";
import { textFaults } from "./texts";

/** One of each kind that `check:spec` is there for. */
export const faults: DescriptionFault[] = [
  ...loaderFaults,
  ...lintFaults,
  ...linkFaults,
  ...ruleFaults,
  ...textFaults,
];
