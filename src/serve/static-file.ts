import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { getMimeType } from "hono/utils/mime";
import { type Validators, isNotModified, rangeOf } from "./conditional";

/** An open file, which stays readable even if it is renamed or replaced. */
export interface OpenFile extends Validators {
  handle: FileHandle;
  size: number;
  type: string;
}

/** Media types that the library does not know. */
const moreTypes: Record<string, string> = {
  ".md": "text/markdown; charset=utf-8",
  ".yaml": "text/yaml; charset=utf-8",
};

const absent = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

/**
 * Opens a file for sending; the caller closes its handle.
 *
 * @returns undefined if there is no such file
 */
export async function openFile(name: string): Promise<OpenFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    // O_NONBLOCK: do not wait for a writer if it is a named pipe.
    handle = await open(name, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    const { size, mtime, ino } = stat;
    if (stat.isFile())
      return {
        handle,
        size,
        type:
          moreTypes[path.extname(name)] ??
          getMimeType(name) ??
          "application/octet-stream",
        etag: `"${[ino, size, mtime.getTime()].map((part) => part.toString(36)).join("-")}"`,
        lastModified: mtime,
      };
  } catch (error) {
    await handle?.close();
    if (absent.has((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
  await handle.close();
  return undefined;
}

/** Sends a file, a range of it, or 304 or 416 without content; then closes it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
): Promise<void> {
  const { handle, size, type, etag, lastModified } = file;
  try {
    response.setHeader("ETag", etag);
    response.setHeader("Last-Modified", lastModified.toUTCString());
    if (isNotModified(request.headers, file)) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader("Accept-Ranges", "bytes");
    const range =
      request.method === "GET"
        ? rangeOf(request.headers, size, file)
        : undefined;
    if (range === "unsatisfiable") {
      response.writeHead(416, { "Content-Range": `bytes */${String(size)}` });
      response.end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Length", end - start + 1);
    if (range)
      response.setHeader(
        "Content-Range",
        `bytes ${String(start)}-${String(end)}/${String(size)}`,
      );
    response.writeHead(range ? 206 : 200);
    if (request.method === "HEAD" || size === 0) response.end();
    else await stream(handle, { start, end }, response);
  } finally {
    await handle.close();
  }
}

/**
 * Streams a range of a file.
 * @throws Error if the file has become shorter; the response is aborted then
 */
async function stream(
  handle: FileHandle,
  { start, end }: { start: number; end: number },
  response: ServerResponse,
): Promise<void> {
  const bytes = handle.createReadStream({ start, end, autoClose: false });
  let missing = end - start + 1;
  try {
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          missing -= chunk.byteLength;
          yield chunk;
        }
        if (missing > 0)
          throw new Error(
            `The file ended ${String(missing)} bytes too early; it was changed while it was sent.`,
          );
      },
      response,
    );
  } catch (error) {
    // A client that disconnects during the transfer is not an error.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_STREAM_PREMATURE_CLOSE" && code !== "ECONNRESET")
      throw error;
  }
}
