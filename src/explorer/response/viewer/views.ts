import { events } from "./style/events";
import { createInstaller } from "./style/install";
import { media } from "./style/media";
import { table } from "./style/table";

/** The module that {@link lazyViews} loads. */
export { FileViewer } from "./media/FileViewer";
export { Events } from "./stream/Events";
export { CsvTableView, JsonTableView } from "./table/ResponseTable";
export { TextLines } from "./text/TextLines";

export const installStyles = createInstaller(table, events, media);
