/** What the panels hold, loaded when one of them is opened. */
export { HistoryList } from "./history/HistoryList";
export { Variables } from "./variables/Variables";
