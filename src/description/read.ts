import { readFile, stat } from "node:fs/promises";
import { fail } from "./problem";

const timeoutMs = 20_000;
const redirectLimit = 5;
const sizeLimit = 64 * 1024 * 1024;

/** Whether a description's location is an address rather than a path. */
export function isUrl(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/**
 * The text at a path or an http(s) address.
 *
 * @throws DescriptionError that says why it cannot be had and what to do.
 */
export function readText(
  location: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return isUrl(location) ? readUrl(location, headers) : readPath(location);
}

async function readPath(file: string): Promise<string> {
  try {
    if ((await stat(file)).isDirectory())
      throw fail(
        { file },
        "This is a folder, not a description.",
        "Name the root file in it, such as openapi.yaml.",
      );
    return await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw fail(
        { file },
        "There is no such file.",
        "Check the path; it is taken from the folder the command runs in.",
        error,
      );
    if (code === "EACCES" || code === "EPERM")
      throw fail(
        { file },
        "The file may not be read.",
        "Give your user the right to read it.",
        error,
      );
    throw error;
  }
}

async function readUrl(
  url: string,
  headers: Record<string, string>,
): Promise<string> {
  let response: Response;
  try {
    response = await follow(url, headers);
  } catch (error) {
    const timedOut = error instanceof DOMException;
    if (!timedOut && !(error instanceof TypeError)) throw error;
    throw fail(
      { file: url },
      timedOut
        ? `No answer within ${String(timeoutMs / 1000)} seconds.`
        : `The address cannot be reached: ${reason(error)}.`,
      `Try it by hand: curl -sS -o /dev/null -D - '${url}'`,
      error,
    );
  }
  if (!response.ok)
    throw fail(
      { file: url },
      `The server answers ${String(response.status)}.`,
      response.status === 401 || response.status === 403
        ? "The address wants a credential."
        : "Check the address.",
    );
  const text = await body(url, response);
  if (/^\s*<(!doctype|html)/i.test(text))
    throw fail(
      { file: url },
      "The address answers an HTML page, not a description.",
      "Give the address of the YAML or JSON itself; a sign-in page often stands in its way.",
    );
  return text;
}

/** Follows redirects by hand, so that a loop is named and credentials stay with their origin. */
async function follow(
  url: string,
  headers: Record<string, string>,
): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs);
  let current = new URL(url);
  const { origin } = current;
  for (let step = 0; step <= redirectLimit; step++) {
    const response = await fetch(current, {
      redirect: "manual",
      signal,
      headers: current.origin === origin ? headers : {},
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location)
      return response;
    current = new URL(location, current);
  }
  throw fail(
    { file: url },
    `The address redirects more than ${String(redirectLimit)} times.`,
    "Give the address at the end of the redirects.",
  );
}

async function body(url: string, response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part);
      size += part.byteLength;
      if (size > sizeLimit)
        throw fail(
          { file: url },
          "The answer is larger than 64 MB.",
          "Give the address of a description.",
        );
    }
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError))
      throw error;
    throw fail(
      { file: url },
      "The answer broke off before its end.",
      `Try it by hand: curl -sS '${url}' | tail -c 100`,
      error,
    );
  }
  return Buffer.concat(parts).toString("utf8");
}

function reason(error: TypeError): string {
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
