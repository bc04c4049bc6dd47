import { deferred } from "../../parts/deferred";
import { loadable } from "../../parts/loadable";

/**
 * The views other than the tree, loaded when a response is expected not to be JSON, or when one is
 * selected.
 */
export const views = loadable("This view", async () => {
  const loaded = await import("./views");
  loaded.installStyles();
  return loaded;
});

const options = { name: "This view" };

export const CsvTableView = deferred(views, (all) => all.CsvTableView, options);
export const Events = deferred(views, (all) => all.Events, options);
export const FileViewer = deferred(views, (all) => all.FileViewer, options);
export const JsonTableView = deferred(
  views,
  (all) => all.JsonTableView,
  options,
);
export const TextLines = deferred(views, (all) => all.TextLines, options);
