export { isEmptyText } from "./empty-text";
export { kindOf, orderOf, resourceOf, type Kind } from "./kind";
export { layResources } from "./lay";
export { authentikReferences, authentikResources, isAuthentik } from "./own";
export { layReferences } from "./references";
export { permissionsOf } from "./permissions";
export { sentenceOf, titleOf } from "./title";
export type * from "./types";
