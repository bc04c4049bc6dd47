import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The body form, loaded for operations with a body. */
export const BodySection = deferred(
  loadable(
    "The form of the body",
    () => import(/* webpackChunkName: "body" */ "./BodySection"),
  ),
  (all) => all.BodySection,
);
