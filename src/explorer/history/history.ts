import type { Method } from "../../description/model/types";
import type { HarResponse } from "../../request/exports/har";
import type { ReceivedResponse } from "../../request/receive";
import type { BuiltRequest } from "../../request/types";
import type { Draft } from "../form/draft";
import { persistentStore } from "../parts/persistent";
import { Store } from "../parts/store";

/** A request of this visit and its response. */
export interface HistoryEntry {
  id: number;
  /** When it was sent, in milliseconds since the epoch. */
  at: number;
  method: Method;
  path: string;
  title: string;
  /** Path of the operation's page. */
  page: string;
  /** The account that sent the request, if known. */
  account: string | undefined;
  draft: Draft;
  /** The draft without secrets. */
  writable: () => Draft;
  /** The request with placeholders for secrets. */
  request: BuiltRequest;
  status: number;
  response: ReceivedResponse;
  /** The response with placeholders for secrets. */
  har: () => HarResponse;
}

/** Whether the history is stored in this tab, so that it survives a reload. */
export const keepsHistory = persistentStore(
  "api-explorer.keeps-history",
  false,
  (found): found is boolean => typeof found === "boolean",
  { where: "sessionStorage" },
);

/** Limits of the history: requests, and total bytes of their responses. */
const most = { entries: 50, bytes: 10_000_000 };

/** The requests sent since the page was loaded, latest first. */
export const visit = new Store<readonly HistoryEntry[]>([]);

/** Adds a request to the history, and drops the oldest ones above the limits. */
export function remember(entry: Omit<HistoryEntry, "id">): HistoryEntry {
  const added = { ...entry, id: (visit.get()[0]?.id ?? 0) + 1 };
  visit.set(withinLimits([added, ...visit.get()]));
  return added;
}

/** Returns the latest entries within the limits; the latest one is always kept. */
export function withinLimits(
  entries: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  let bytes = 0;
  const end = entries.findIndex(({ response }, index) => {
    bytes += response.bytes.length;
    return index > 0 && (index >= most.entries || bytes > most.bytes);
  });
  return end === -1 ? entries : entries.slice(0, end);
}

/** Returns the latest successful request before an entry, with the same method and URL. */
export function before(
  entries: readonly HistoryEntry[],
  entry: Pick<HistoryEntry, "id" | "request">,
): HistoryEntry | undefined {
  return entries.find(
    ({ id, request, status }) =>
      id < entry.id &&
      status < 300 &&
      request.method === entry.request.method &&
      request.url === entry.request.url,
  );
}
