/** The module that {@link responseCode} of `lazyResponse` loads. */
export { ResponseContent } from "./ResponseContent";
export { spokenResponse } from "./spokenResponse";
