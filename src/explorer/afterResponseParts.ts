/** What follows from a response: {@link afterResponse} of `lazyParts` loads it with the first one. */
export { AfterResponse } from "./AfterResponse";
export { loadOperations } from "./next/operations";
export { pathValues } from "./next/pathValues";
export { jsonOf, schemaOf } from "./next/received";
export { createRowActions } from "./next/rowActions";
