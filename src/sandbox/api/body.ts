import { measure } from "../store/limits";
import {
  ApiError,
  beyondLimit,
  parseError,
  unsupportedMediaType,
} from "./errors";

/** Maximum size of a request body in bytes. */
export const bodyLimit = 1024 * 1024;

/** The `detail` of the 413 response. */
export const tooLargeDetail = `The body is larger than ${bodyLimit} bytes, the most the sandbox reads.`;

const tooLarge = () => new ApiError(413, { detail: tooLargeDetail });

/**
 * Reads a body of at most `bodyLimit` bytes.
 * @throws {ApiError} 413
 */
export async function readBody(
  request: Request,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit)
    throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > bodyLimit) throw tooLarge();
      chunks.push(chunk);
    }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * Parses a body of one of the accepted media types; an empty body counts as an empty object.
 * @throws {ApiError} 400 for malformed JSON or a value beyond the store's limits, 413, 415
 */
export async function parseBody(
  request: Request,
  accepted: readonly string[],
): Promise<unknown> {
  const bytes = await readBody(request);
  if (bytes.byteLength === 0) return {};
  const header = request.headers.get("content-type") ?? "";
  const type = header.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!accepted.includes(type)) throw unsupportedMediaType(header);
  if (type === "multipart/form-data")
    return new Response(bytes, { headers: { "content-type": header } })
      .formData()
      .catch((cause: unknown) => {
        throw Object.assign(parseError("Multipart form parse error"), {
          cause,
        });
      });
  return withinLimits(parseJson(bytes));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw Object.assign(
      parseError(`JSON parse error - ${(cause as Error).message}`),
      { cause },
    );
  }
}

/**
 * Returns the value if it is within the store's limits.
 * @throws {ApiError} 400
 */
export function withinLimits(value: unknown): unknown {
  const { violation } = measure(value);
  if (violation) throw beyondLimit(violation);
  return value;
}
