/** The module that {@link helpParts} of `lazyHelp` loads. */
export { FieldErrorList } from "./help/FieldErrorList";
export { fieldErrors } from "./help/fieldErrors";
export { lineOf } from "./help/findInJson";
export { ResponseHelp } from "./help/ResponseHelp";
export { jsonOf } from "./next/received";
