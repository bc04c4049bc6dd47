/** The module with the panels' content, loaded when a panel is opened. */
export { ExtraFields } from "./form/ExtraFields";
export { followHistory } from "./history/kept";
export { HistoryList } from "./history/HistoryList";
export { harResponse } from "./response/harResponse";
export { Variables } from "./variables/Variables";
