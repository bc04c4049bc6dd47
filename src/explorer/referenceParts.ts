/** The module that {@link referenceParts} of `lazyParts` loads, for operations that delete. */
export { askOperation } from "./askOperation";
export { References } from "./references/References";
