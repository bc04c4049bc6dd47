export { isEmptyText } from "./empty-text";
export { kindOf, orderOf, resourceOf, type Kind } from "./kind";
export { applyResources } from "./apply";
export { authentikReferences, authentikResources, isAuthentik } from "./own";
export { applyReferences } from "./references";
export { permissionsOf } from "./permissions";
export { sentenceOf, titleOf } from "./title";
export type * from "./types";
