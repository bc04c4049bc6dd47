import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The form of a body, for operations that have one. */
export const BodySection = deferred(
  loadable(
    "The form of the body",
    () => import(/* webpackChunkName: "body" */ "./BodySection"),
  ),
  (all) => all.BodySection,
  { name: "The form of the body" },
);
