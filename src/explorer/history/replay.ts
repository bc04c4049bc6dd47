import { Store } from "../parts/store";
import type { HistoryEntry } from "./history";

/** The request to send as soon as its form is shown. */
export const replay = new Store<HistoryEntry | undefined>(undefined);
