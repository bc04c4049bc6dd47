import { deferred } from "./parts/deferred";
import { loadable } from "./parts/loadable";

/** The panels' content, loaded when a panel is opened. */
export const panelContents = loadable(
  "This panel",
  () => import(/* webpackChunkName: "panels" */ "./panelContents"),
);

export const ExtraFields = deferred(panelContents, (all) => all.ExtraFields);
export const HistoryList = deferred(panelContents, (all) => all.HistoryList);
export const Variables = deferred(panelContents, (all) => all.Variables);

/** Code that looks up references to an object before it is deleted. */
export const referenceParts = loadable(
  "What finds references",
  () => import("./referenceParts"),
);

export const References = deferred(referenceParts, (all) => all.References, {
  isQuiet: true,
});

/** What follows a response, loaded with the first one. */
export const afterResponse = loadable(
  "What follows from the response",
  () => import("./afterResponseParts"),
);

export const AfterResponse = deferred(
  afterResponse,
  (all) => all.AfterResponse,
  { isQuiet: true },
);
