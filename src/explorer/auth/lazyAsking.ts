import { loadable } from "../parts/loadable";

/** Code that sends requests on behalf of credentials; shares its chunk with sending. */
export const asking = loadable(
  "What sends requests",
  () => import(/* webpackChunkName: "sending" */ "./asking"),
);
