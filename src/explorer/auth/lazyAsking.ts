import { loadable } from "../parts/loadable";

/** What sends requests for credentials; its code is that of sending, and loaded with it. */
export const asking = loadable(
  "What sends requests",
  () => import(/* webpackChunkName: "sending" */ "./asking"),
);
