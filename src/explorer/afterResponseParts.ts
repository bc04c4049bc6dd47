/** The module that {@link afterResponse} of `lazyParts` loads with the first response. */
export { AfterResponse } from "./AfterResponse";
export { loadOperations } from "./next/operations";
export { pathValues } from "./next/pathValues";
export { jsonOf, schemaOf } from "./next/received";
export { createRowActions } from "./next/rowActions";
