export { isEmptyText } from "./empty-text";
export { kindOf, orderOf, resourceOf, type Kind } from "./kind";
export { layResources } from "./lay";
export { authentikResources, isAuthentik } from "./own";
export { permissionsOf } from "./permissions";
export { sentenceOf, titleOf } from "./title";
export type * from "./types";
