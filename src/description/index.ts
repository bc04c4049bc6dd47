export { diffDescriptions } from "./diff";
export type { Change, DescriptionDiff, OperationDiff } from "./diff/types";
export { extractOperation, reachedComponents } from "./extract";
export {
  type Inspection,
  type Loaded,
  type LoadOptions,
  inspectDescription,
  loadDescription,
} from "./load";
export { below, type Position, positionOf, walk } from "./grammar";
export { type OperationEntry, listOperations, pageName } from "./operations";
export {
  DescriptionError,
  type Place,
  type Problem,
  formatPlace,
  formatProblem,
} from "./problem";
export { at, fromPointer, toPointer } from "./pointer";
export {
  eachReference,
  isReference,
  mappingReference,
  resolve,
  schemaName,
  targetOf,
} from "./references";
export type * from "./types";
export { methods } from "./types";
