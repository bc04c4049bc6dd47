import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The controls of objects, and of lists of them: few parameters are such. */
const nested = loadable(
  "This field",
  () => import(/* webpackChunkName: "fields" */ "./nested"),
);

const options = { name: "This field" };

export const ItemsControl = deferred(
  nested,
  (all) => all.ItemsControl,
  options,
);
export const JsonControl = deferred(nested, (all) => all.JsonControl, options);
export const ObjectControl = deferred(
  nested,
  (all) => all.ObjectControl,
  options,
);
