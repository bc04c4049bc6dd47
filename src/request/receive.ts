import { GrowingBytes } from "./GrowingBytes";

/** A response with its body, as far as it has been read. */
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

/** Milliseconds between two reports of progress. */
const pause = 150;

export interface ReceiveOptions {
  /** When the request was sent, by `performance.now`. */
  start: number;
  /** Called with what there is of a body that takes longer. */
  onProgress?: ((partial: ReceivedResponse) => void) | undefined;
  /** Called with each piece that comes. */
  onPiece: () => void;
  /** Tells why reading failed. */
  whyCutOff: () => ReceivedResponse["cutOff"] & string;
}

/** Reads a response to its end, or as far as it comes. */
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
