import type { ReceivedResponse } from "../receive";
import type { BuiltRequest, Part } from "../types";

/** The parts of a response that an archive contains. */
export interface HarResponse extends Pick<
  ReceivedResponse,
  "status" | "statusText" | "headers" | "firstByte" | "total"
> {
  /** Size of the body in bytes. */
  size: number;
  /** The body, if it is text that may be exported. */
  text?: string;
}

/**
 * Formats the request as an HTTP Archive with one entry. Unknown values are -1, as HAR specifies.
 *
 * @param now when the request was built or sent.
 * @param received the response, if the request has been sent.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function har(
  request: BuiltRequest,
  now: Date,
  received?: HarResponse,
): string {
  return harLog([{ request, at: now, received }]);
}

/** A request of an archive. */
export interface HarEntry {
  request: BuiltRequest;
  /** When the request was built or sent. */
  at: Date;
  /** The response, if the request has been sent. */
  received: HarResponse | undefined;
}

/** Formats requests as one HTTP Archive, in the given order. */
export function harLog(requests: readonly HarEntry[]): string {
  const log = {
    version: "1.2",
    creator: { name: "API reference", version: "1" },
    entries: requests.map(entryOf),
  };
  return JSON.stringify({ log }, null, 2);
}

function entryOf({ request, at, received }: HarEntry) {
  const { method, url, headers, cookies, body } = request;
  return {
    startedDateTime: at.toISOString(),
    time: received?.total ?? -1,
    request: {
      method,
      url,
      httpVersion: "HTTP/1.1",
      cookies: cookies.map(namedValue),
      headers: headers.map(namedValue),
      queryString: [...new URL(url).searchParams].map(namedValue),
      ...(body && { postData: postData(body) }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: received?.status ?? 0,
      statusText: received?.statusText ?? "",
      httpVersion: received ? "HTTP/1.1" : "",
      cookies: [],
      headers: (received?.headers ?? []).map(namedValue),
      content: contentOf(received),
      redirectURL: "",
      headersSize: -1,
      bodySize: received?.size ?? -1,
    },
    cache: {},
    timings: received
      ? {
          send: 0,
          wait: received.firstByte,
          receive: received.total - received.firstByte,
        }
      : { send: -1, wait: -1, receive: -1 },
  };
}

const contentOf = (received: HarResponse | undefined) => ({
  size: received?.size ?? 0,
  mimeType:
    received?.headers.find(
      ([name]) => name.toLowerCase() === "content-type",
    )?.[1] ?? "",
  ...(received?.text !== undefined && { text: received.text }),
});

const namedValue = ([name, value]: [string, string]) => ({ name, value });

function postData(body: NonNullable<BuiltRequest["body"]>) {
  if (body.kind === "text") {
    return { mimeType: body.mediaType, params: [], text: body.text };
  }
  if (body.kind === "file") {
    return {
      mimeType: body.mediaType,
      params: [],
      text: "",
      comment: `The content of ${body.file.name}`,
    };
  }
  return {
    mimeType: body.mediaType ?? "multipart/form-data",
    params: body.parts.map(param),
  };
}

const param = ({ name, value, mediaType }: Part) => ({
  name,
  ...(typeof value === "string" ? { value } : { fileName: value.name }),
  ...(mediaType && { contentType: mediaType }),
});
