import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The controls for objects and lists of objects, loaded on demand: few parameters need them. */
const nested = loadable(
  "This field",
  () => import(/* webpackChunkName: "fields" */ "./nested"),
);

export const ItemsControl = deferred(nested, (all) => all.ItemsControl);
export const JsonControl = deferred(nested, (all) => all.JsonControl);
export const ObjectControl = deferred(nested, (all) => all.ObjectControl);
