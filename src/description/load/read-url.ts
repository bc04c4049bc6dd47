import { fail } from "../diagnostic";
import type { ReadOptions } from "./read-options";

const redirectLimit = 5;

/**
 * The bytes at an http(s) address.
 *
 * @throws DescriptionError that says why they cannot be had and what to do.
 */
export async function readUrl(
  url: string,
  { headers, timeoutMs, sizeLimit }: Required<ReadOptions>,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await follow(url, headers, signal).catch(
    (cause: unknown) => {
      throw unreachable(url, cause, timeoutMs);
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw fail(
      { file: url },
      `The server answers ${String(response.status)}.`,
      response.status === 401 || response.status === 403
        ? "The address wants a credential, or another one."
        : "Check the address.",
    );
  }
  const bytes = await body(url, response, sizeLimit).catch((cause: unknown) => {
    throw brokenOff(url, cause, timeoutMs);
  });
  if (bytes.subarray(0, 1000).toString("utf8").trimStart().startsWith("<"))
    throw fail(
      { file: url },
      "The address answers an HTML page, not a description.",
      "Give the address of the YAML or JSON itself; a sign-in page often stands in its way.",
    );
  return bytes;
}

/** Follows redirects by hand, so that a loop is named and credentials stay with their origin. */
async function follow(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  let current = new URL(url);
  let sent = headers;
  for (let step = 0; step <= redirectLimit; step++) {
    const response = await fetch(current, {
      redirect: "manual",
      signal,
      headers: sent,
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location)
      return response;
    await response.body?.cancel();
    const next = new URL(location, current);
    if (next.origin !== current.origin) sent = {};
    current = next;
  }
  throw fail(
    { file: url },
    `The address redirects more than ${String(redirectLimit)} times.`,
    "Give the address at the end of the redirects.",
  );
}

async function body(
  url: string,
  response: Response,
  sizeLimit: number,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size > sizeLimit)
      throw fail(
        { file: url },
        `The answer is larger than ${megabytes(sizeLimit)}.`,
        "Give the address of a description.",
      );
  }
  return Buffer.concat(parts);
}

function unreachable(url: string, cause: unknown, timeoutMs: number): unknown {
  if (isTimeout(cause)) return timedOut(url, cause, timeoutMs);
  if (!(cause instanceof TypeError)) return cause;
  const { message } = cause.cause instanceof Error ? cause.cause : cause;
  return fail(
    { file: url },
    `The address cannot be reached: ${message}.`,
    `Try it by hand: curl -sS -o /dev/null -D - '${url}'`,
    cause,
  );
}

function brokenOff(url: string, cause: unknown, timeoutMs: number): unknown {
  if (isTimeout(cause)) return timedOut(url, cause, timeoutMs);
  if (!(cause instanceof TypeError)) return cause;
  return fail(
    { file: url },
    "The answer broke off before its end.",
    `Try it by hand: curl -sS '${url}' | tail -c 100`,
    cause,
  );
}

function timedOut(url: string, cause: unknown, timeoutMs: number): unknown {
  return fail(
    { file: url },
    `No complete answer within ${String(timeoutMs / 1000)} seconds.`,
    `Try it by hand: curl -sS -o /dev/null -D - '${url}'`,
    cause,
  );
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "TimeoutError";
}

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
