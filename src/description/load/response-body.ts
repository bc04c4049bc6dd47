import type { IncomingMessage } from "node:http";
import { type Readable, pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { DescriptionError, fail } from "../diagnostic";

const decoders: Partial<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads and decodes the body of a response.
 *
 * @param onSize called with the decoded size after each chunk; throws to stop reading
 * @throws DescriptionError if the body is incomplete or cannot be decoded
 */
export async function readBody(
  file: string,
  response: IncomingMessage,
  onSize: (bytes: number) => void,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of decoded(file, response) as AsyncIterable<Buffer>) {
      size += part.byteLength;
      onSize(size);
      parts.push(part);
    }
  } catch (cause) {
    response.destroy();
    if (cause instanceof DescriptionError) throw cause;
    const isGarbled = /^(Z_|ERR_.*BROTLI|ERR__ERROR)/.test(codeOf(cause));
    throw fail(
      { file },
      isGarbled
        ? "The response is not encoded as its Content-Encoding says."
        : "The response broke off before its end.",
      `Try it by hand: curl -sS --compressed '${file.replaceAll("'", "%27")}' | tail -c 100`,
      cause,
    );
  }
  return Buffer.concat(parts);
}

function decoded(file: string, response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.toLowerCase();
  if (!encoding || encoding === "identity") return response;
  const decoder = decoders[encoding]?.();
  if (!decoder)
    throw fail(
      { file },
      `The Content-Encoding ${encoding} is not supported.`,
      `Let the server use one of ${Object.keys(decoders).join(", ")}.`,
    );
  // Whoever reads the decoder receives its errors.
  pipeline(response, decoder, () => undefined);
  return decoder as unknown as Readable;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
