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
const pause = 200;
/** Size in bytes above which progress is no longer reported. */
const mostReported = 1_000_000;

/**
 * Reads a response completely, or until it is cut off.
 *
 * @param start the time of sending, from `performance.now`.
 * @param onProgress called with the partial response while a long body is read.
 * @param whyCutOff returns why reading failed.
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
