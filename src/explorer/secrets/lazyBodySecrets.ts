import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The list of a body's markable values, loaded if there are any. */
export const BodySecrets = deferred(
  loadable(
    "The choice of secret values",
    () => import(/* webpackChunkName: "fields" */ "./BodySecrets"),
  ),
  (all) => all.BodySecrets,
  { isQuiet: true },
);
