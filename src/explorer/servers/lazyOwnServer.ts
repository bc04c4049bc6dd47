import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The form of the reader's own server: loaded when it is opened, with those of the access section. */
export const OwnServer = deferred(
  loadable(
    "This form",
    () => import(/* webpackChunkName: "access" */ "./OwnServer"),
  ),
  (all) => all.OwnServer,
  { name: "This form" },
);
