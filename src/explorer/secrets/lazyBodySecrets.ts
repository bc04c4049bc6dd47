import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The values of a body that can be marked as secret: loaded when it has some. */
export const BodySecrets = deferred(
  loadable(
    "The choice of secret values",
    () => import(/* webpackChunkName: "fields" */ "./BodySecrets"),
  ),
  (all) => all.BodySecrets,
  { name: "The choice of secret values", isQuiet: true },
);
