export { readChangelog } from "./changelog/read";
export { staleEntries } from "./changelog/stale";
export { diffDescriptions } from "./diff";
export { presentCounts } from "./diff/facts/count";
export { factsText } from "./diff/facts/file";
export { subjectAnchor, subjectKey, subjectsOf } from "./diff/facts/subjects";
export type * from "./diff/facts/types";
export { type Severity, severities } from "./diff/types";
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
export {
  defaultVersion,
  isVersionList,
  readVersions,
  siteVersions,
} from "./versions/locate";
export { inspectVersion, loadVersion } from "./versions/load";
export type { SiteVersion, VersionEntry } from "./versions/types";
export {
  authentikResources,
  isAuthentik,
  applyResources,
  resourceOf,
  type Resources,
} from "./resources";
export { fromRoot, isUrl } from "./load/read";
export { createExtractWriter } from "./load/extract-yaml";
export { stringifyYaml } from "./load/stringify-yaml";
export { below, type Position, positionOf, walk } from "./model/grammar";
export {
  type OperationEntry,
  deviceNames,
  hasGeneratedId,
  listOperations,
} from "./model/operations";
export { isGroup } from "./normalize/normalize";
export { operationsOf } from "./model/path-item";
export { type Named, distinctNames } from "./model/names/distinct";
export { type SlugStyle, slugOf } from "./model/names/slug";
export {
  DescriptionError,
  type SourceLocation,
  type Diagnostic,
  type DiagnosticText,
  type LoadDiagnostic,
  type Unlocated,
  formatLocation,
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
