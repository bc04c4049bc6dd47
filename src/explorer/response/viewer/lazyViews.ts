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

export const CsvTableView = deferred(views, (all) => all.CsvTableView);
export const Events = deferred(views, (all) => all.Events);
export const FileViewer = deferred(views, (all) => all.FileViewer);
export const JsonTableView = deferred(views, (all) => all.JsonTableView);
export const TextLines = deferred(views, (all) => all.TextLines);
