export { extractOperation, reachedComponents } from "./extract";
export { type Loaded, loadDescription, type LoadOptions } from "./load";
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
