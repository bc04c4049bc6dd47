import {
  type CallbackMessage,
  channelName,
  responseKey,
  returnKey,
  type TakenMessage,
  type UnclaimedMessage,
} from "./message";

/** The browser APIs that the callback page uses. */
export interface CallbackPage {
  location: Pick<Location, "search" | "pathname" | "origin" | "replace">;
  history: Pick<History, "replaceState">;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  openChannel: (name: string) => BroadcastChannel;
  close: () => void;
  say: (text: string) => void;
}

/** Milliseconds to wait before reporting that no page accepted the response. */
const timeout = 3000;

/**
 * Passes the provider's response to the page that started the sign-in: over the channel if this is
 * a popup, through sessionStorage if the sign-in took place in the same tab. First removes the code
 * from the URL.
 */
export function callback(page: CallbackPage): void {
  const query = page.location.search.slice(1);
  page.history.replaceState(null, "", page.location.pathname);
  const state = new URLSearchParams(query).get("state");
  if (state === null) {
    page.say("This page completes a sign-in, but no sign-in is in progress.");
    return;
  }
  const back = page.storage.getItem(returnKey(state));
  if (back !== null) {
    page.storage.removeItem(returnKey(state));
    page.storage.setItem(responseKey(state), query);
    // Only redirect within this site, whatever was stored.
    const target = new URL(back, page.location.origin);
    page.location.replace(
      target.origin === page.location.origin ? target.href : "/",
    );
    return;
  }
  const channel = page.openChannel(channelName);
  const giveUp = setTimeout(() => {
    channel.postMessage({
      type: "unclaimed",
      state,
    } satisfies UnclaimedMessage);
    page.say(
      "No page is waiting for this sign-in: it was closed, or waits for another one. Close this window and sign in again.",
    );
  }, timeout);
  channel.onmessage = ({
    data,
  }: MessageEvent<TakenMessage | CallbackMessage>) => {
    if (data.type !== "taken" || data.state !== state) return;
    clearTimeout(giveUp);
    channel.close();
    page.say("Signed in. You can close this window.");
    page.close();
  };
  channel.postMessage({
    type: "response",
    state,
    query,
  } satisfies CallbackMessage);
}
