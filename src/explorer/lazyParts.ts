import { deferred } from "./parts/deferred";
import { loadable } from "./parts/loadable";

/** The panels' content, loaded when a panel is opened. */
export const panelContents = loadable(
  "This panel",
  () => import(/* webpackChunkName: "panels" */ "./panelContents"),
);

const panel = { name: "This panel" };

export const ExtraFields = deferred(
  panelContents,
  (all) => all.ExtraFields,
  panel,
);
export const HistoryList = deferred(
  panelContents,
  (all) => all.HistoryList,
  panel,
);
export const Variables = deferred(panelContents, (all) => all.Variables, panel);

/** Code that looks up references to an object before it is deleted. */
export const referenceParts = loadable(
  "What finds references",
  () => import("./referenceParts"),
);

export const References = deferred(referenceParts, (all) => all.References, {
  name: "What finds references",
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
  { name: "What follows from the response", isQuiet: true },
);
