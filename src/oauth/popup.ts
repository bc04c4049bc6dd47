import {
  type CallbackMessage,
  channelName,
  type TakenMessage,
  type UnclaimedMessage,
} from "./callback/message";

/**
 * Waits for the callback page to pass on the provider's response.
 *
 * A BroadcastChannel works even if the provider's `Cross-Origin-Opener-Policy` has severed the
 * popup's `opener`. That policy also makes an open popup look closed, so the wait ends with the
 * response or the signal, never because of `popup.closed`.
 *
 * @param onStray called if a response arrives with a `state` that no page waits for.
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
