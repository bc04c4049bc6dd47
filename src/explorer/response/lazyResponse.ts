import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** Code that renders and announces a response, loaded together with sending. */
export const responseCode = loadable(
  "What shows responses",
  () => import(/* webpackChunkName: "sending" */ "./shown"),
);

export const ResponseContent = deferred(
  responseCode,
  (all) => all.ResponseContent,
  { isQuiet: true },
);
