/** What makes the actions on a response's values, loaded with the first response. */
export { loadOperations } from "./operations";
export { pathValues } from "./pathValues";
export { jsonOf, schemaOf } from "./received";
export { createRowActions } from "./rowActions";
