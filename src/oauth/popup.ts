import {
  type CallbackMessage,
  channelName,
  type TakenMessage,
  type UnclaimedMessage,
} from "./callback/message";

/**
 * Waits for the callback page of a sign-in to hand over the provider's response.
 *
 * The channel works where a provider's `Cross-Origin-Opener-Policy` has cut the popup's `opener`.
 * For the same reason a popup that seems closed may still be at work: the wait ends by the response
 * or by the signal, never by `popup.closed`.
 *
 * @param onStray called when a response arrives that no page waits for: its `state` is another one.
 * @throws the signal's reason when aborted.
 */
export function awaitCallback(
  state: string,
  signal: AbortSignal,
  onStray?: () => void,
): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    const abort = () => {
      channel.close();
      reject(
        signal.reason instanceof Error
          ? signal.reason
          : new DOMException("Signing in was cancelled.", "AbortError"),
      );
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort, { once: true });
    channel.onmessage = ({
      data,
    }: MessageEvent<CallbackMessage | TakenMessage | UnclaimedMessage>) => {
      if (data.type === "unclaimed") onStray?.();
      if (data.type !== "response" || data.state !== state) return;
      signal.removeEventListener("abort", abort);
      channel.postMessage({ type: "taken", state } satisfies TakenMessage);
      channel.close();
      resolve(new URLSearchParams(data.query));
    };
  });
}

/** Opens the window of a sign-in; must be called while the reader's click is being handled. */
export function openPopup(): Window | null {
  const width = 520;
  const height = 720;
  const left = Math.round(screenX + (outerWidth - width) / 2);
  const top = Math.round(screenY + (outerHeight - height) / 2);
  return window.open(
    "",
    "_blank",
    `popup,width=${width},height=${height},left=${left},top=${top}`,
  );
}
