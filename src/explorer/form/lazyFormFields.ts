import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The fields of a form body, loaded on demand. */
export const FormFields = deferred(
  loadable(
    "The form of the body",
    () => import(/* webpackChunkName: "fields" */ "./FormFields"),
  ),
  (all) => all.FormFields,
);
