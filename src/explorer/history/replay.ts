import { Store } from "../parts/store";
import type { HistoryEntry } from "./history";

/** A request that is sent again as soon as its form is shown. */
export const replay = new Store<HistoryEntry | undefined>(undefined);
