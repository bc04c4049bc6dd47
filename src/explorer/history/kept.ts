import { isRecord } from "../../description/model/record";
import { embed } from "../../description/model/numbers/embed";
import type { HarResponse } from "../../request/exports/har";
import type { ReceivedResponse } from "../../request/receive";
import { readDraft } from "../form/draft";
import { apiKey, onStorageOpened, storage } from "../parts/persistent";
import { type HistoryEntry, keepsHistory, visit } from "./history";

const keyNow = () => apiKey("api-explorer.history");

/** Maximum number of characters written to sessionStorage. */
const most = 2_000_000;

/**
 * Writes the history to sessionStorage, with placeholders for secrets, or removes it if the reader
 * does not keep it.
 */
export function keepHistory(): void {
  const key = keyNow();
  const place = storage("sessionStorage");
  if (key === undefined || !place) return;
  try {
    if (!keepsHistory.get()) {
      place.removeItem(key);
      return;
    }
    const texts: string[] = [];
    let size = 0;
    for (const entry of visit.get()) {
      const text = JSON.stringify(writable(entry));
      size += text.length;
      if (size > most) break;
      texts.push(text);
    }
    place.setItem(key, `[${texts.join()}]`);
  } catch {
    // Storage is full or blocked: the history lasts as long as the page.
  }
}

/** Returns an entry in its stored form, with placeholders for secrets. */
export function writable(entry: HistoryEntry) {
  const { id, at, method, path, title, page, account, status } = entry;
  const { body, ...asked } = entry.request;
  return {
    ...{ id, at, method, path, title, page, account, status },
    draft: embed(entry.writable()),
    request: { ...asked, ...(body?.kind === "text" && { body }) },
    har: entry.har(),
  };
}

type Written = Omit<HistoryEntry, "har" | "draft" | "writable" | "response">;

/** Reads a stored history; anything unreadable is skipped. */
export function readHistory(text: string): HistoryEntry[] {
  try {
    const found: unknown = JSON.parse(text);
    if (!Array.isArray(found)) return [];
    return (found as unknown[]).flatMap((one): HistoryEntry[] => {
      if (!isRecord(one)) return [];
      const { har, draft, ...rest } = one;
      const read = readDraft(draft);
      if (!isRecord(har) || !read || typeof rest["id"] !== "number") return [];
      const received = har as unknown as HarResponse;
      return [
        {
          ...(rest as unknown as Written),
          draft: read,
          writable: () => read,
          response: responseOf(received, Number(rest["at"])),
          har: () => received,
        },
      ];
    });
  } catch {
    return [];
  }
}

function responseOf(har: HarResponse, receivedAt: number): ReceivedResponse {
  const { status, statusText, headers, firstByte, total, text = "" } = har;
  return {
    ...{ status, statusText, headers, firstByte, total, receivedAt },
    ...{ url: "", redirected: false },
    bytes: new TextEncoder().encode(text),
  };
}

let isFollowed = false;

/** Loads the stored history, and stores every change to it from now on. */
export function followHistory(): void {
  if (isFollowed) return;
  isFollowed = true;
  const load = () => {
    const text = storage("sessionStorage")?.getItem(keyNow() ?? "");
    visit.set(keepsHistory.get() && text ? readHistory(text) : []);
  };
  // Requests sent before this module loaded are newer than the stored ones.
  if (visit.get().length === 0) load();
  onStorageOpened(load);
  visit.subscribe(keepHistory);
  keepsHistory.subscribe(keepHistory);
}
