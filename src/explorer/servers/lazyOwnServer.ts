import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** The form for the reader's own server, loaded on demand with the access section's forms. */
export const OwnServer = deferred(
  loadable(
    "This form",
    () => import(/* webpackChunkName: "access" */ "./OwnServer"),
  ),
  (all) => all.OwnServer,
);
