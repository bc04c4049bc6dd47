export { diffDescriptions } from "./diff";
export type { Change, DescriptionDiff, OperationDiff } from "./diff/types";
export { extractOperation, reachedComponents } from "./model/extract";
export {
  type Inspection,
  type Loaded,
  type LoadOptions,
  inspectDescription,
  loadDescription,
  ownTexts,
  type UnusedTexts,
} from "./load-description";
export { below, type Position, positionOf, walk } from "./model/grammar";
export {
  type OperationEntry,
  hasGeneratedId,
  listOperations,
  pageName,
} from "./model/operations";
export {
  DescriptionError,
  type Place,
  type Diagnostic,
  type LoadDiagnostic,
  type Unplaced,
  formatPlace,
  formatDiagnostic,
} from "./diagnostic";
export {
  at,
  componentName,
  eachReference,
  fromPointer,
  isReference,
  modelOf,
  resolved,
  resolvedList,
  resolvedMap,
  targetOf,
  toPointer,
} from "./model";
export type * from "./model/types";
export { methods } from "./model/types";
