import { GrowingBytes } from "./GrowingBytes";

/** A response with the part of its body that has been read. */
export interface ReceivedResponse {
  status: number;
  statusText: string;
  /** The response's URL, after redirects. */
  url: string;
  redirected: boolean;
  headers: [name: string, value: string][];
  bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds from sending to the response's headers, and to its end. */
  firstByte: number;
  total: number;
  /** Why the body is incomplete, if it is. */
  cutOff?: "cancelled" | "timeout" | "connection";
  /** Milliseconds since the epoch. */
  receivedAt: number;
}

/** Minimum interval between progress reports in milliseconds. */
const pause = 150;

export interface ReceiveOptions {
  /** The time of sending, from `performance.now`. */
  start: number;
  /** Called with the partial response while a long body is read. */
  onProgress?: ((partial: ReceivedResponse) => void) | undefined;
  /** Called for each piece that arrives. */
  onPiece: () => void;
  /** Returns why reading failed. */
  whyCutOff: () => ReceivedResponse["cutOff"] & string;
}

/** Reads a response completely, or until it is cut off. */
export async function receive(
  response: Response,
  { start, onProgress, onPiece, whyCutOff }: ReceiveOptions,
): Promise<ReceivedResponse> {
  const bytes = new GrowingBytes();
  const facts = {
    status: response.status,
    statusText: response.statusText,
    url: response.url,
    redirected: response.redirected,
    headers: [...response.headers],
    firstByte: performance.now() - start,
    receivedAt: Date.now(),
  };
  const total = () => performance.now() - start;
  const done = () => ({ ...facts, bytes: bytes.whole(), total: total() });
  const reader = response.body?.getReader();
  if (!reader) return done();
  let reported = 0;
  const timer =
    onProgress &&
    setInterval(() => {
      if (bytes.length === reported) return;
      reported = bytes.length;
      onProgress({ ...facts, bytes: bytes.soFar(), total: total() });
    }, pause);
  try {
    for (;;) {
      const { done: isDone, value } = await reader.read();
      if (isDone) return done();
      bytes.append(value);
      onPiece();
    }
  } catch {
    return { ...done(), cutOff: whyCutOff() };
  } finally {
    clearInterval(timer);
  }
}
