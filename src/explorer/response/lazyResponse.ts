import { deferred } from "../parts/deferred";
import { loadable } from "../parts/loadable";

/** What shows and tells a response: loaded with what sends the request. */
export const responseCode = loadable(
  "What shows responses",
  () => import(/* webpackChunkName: "sending" */ "./shown"),
);

export const ResponseContent = deferred(
  responseCode,
  (all) => all.ResponseContent,
  { name: "What shows responses", isQuiet: true },
);
