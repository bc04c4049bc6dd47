import { deferred } from "./parts/deferred";
import { loadable } from "./parts/loadable";

/** Help with error responses, loaded with the first one. */
export const helpParts = loadable(
  "What helps with this response",
  () => import("./helpParts"),
);

const options = { isQuiet: true };

export const FieldErrorList = deferred(
  helpParts,
  (all) => all.FieldErrorList,
  options,
);
export const ResponseHelp = deferred(
  helpParts,
  (all) => all.ResponseHelp,
  options,
);
