/** A response with its body, as far as it has been read. */
export interface ReceivedResponse {
  status: number;
  statusText: string;
  /** Where it came from, after redirects. */
  url: string;
  redirected: boolean;
  headers: [name: string, value: string][];
  bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds from sending to the response's headers, and to its end. */
  firstByte: number;
  total: number;
  /** Why the body ends early, where it does. */
  cutOff?: "cancelled" | "timeout" | "connection";
  /** Milliseconds since the epoch. */
  receivedAt: number;
}

/** Milliseconds between two reports of progress. */
const pause = 200;
/** Bytes after which progress is no longer reported: nobody reads along. */
const mostReported = 1_000_000;

/**
 * Reads a response to its end, or as far as it comes.
 *
 * @param start when the request was sent, by `performance.now`.
 * @param onProgress called with what there is of a body that takes longer.
 * @param whyCutOff tells why reading failed.
 */
export async function receive(
  response: Response,
  start: number,
  onProgress: ((partial: ReceivedResponse) => void) | undefined,
  whyCutOff: () => ReceivedResponse["cutOff"] & string,
): Promise<ReceivedResponse> {
  const firstByte = performance.now() - start;
  const receivedAt = Date.now();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const soFar = (): ReceivedResponse => ({
    status: response.status,
    statusText: response.statusText,
    url: response.url,
    redirected: response.redirected,
    headers: [...response.headers],
    bytes: joined(chunks),
    firstByte,
    total: performance.now() - start,
    receivedAt,
  });
  const reader = response.body?.getReader();
  if (!reader) return soFar();
  let size = 0;
  const timer =
    onProgress &&
    setInterval(() => {
      if (size < mostReported) onProgress(soFar());
    }, pause);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return soFar();
      chunks.push(value);
      size += value.length;
    }
  } catch {
    return { ...soFar(), cutOff: whyCutOff() };
  } finally {
    clearInterval(timer);
  }
}

function joined(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(
    chunks.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
