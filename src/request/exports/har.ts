import type { ReceivedResponse } from "../receive";
import type { BuiltRequest, Part } from "../types";

/** What an archive tells of a response. */
export interface HarResponse extends Pick<
  ReceivedResponse,
  "status" | "statusText" | "headers" | "firstByte" | "total"
> {
  /** Bytes of the body. */
  size: number;
  /** The body, where it is text that may be written down. */
  text?: string;
}

/**
 * The request as an HTTP Archive with one entry; what is not known before sending is marked as
 * HAR marks it, with -1.
 *
 * @param now when the request was made up, or sent.
 * @param received what came back, if it has been sent
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function har(
  request: BuiltRequest,
  now: Date,
  received?: HarResponse,
): string {
  const { method, url, headers, cookies, body } = request;
  const entry = {
    startedDateTime: now.toISOString(),
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
  const log = {
    version: "1.2",
    creator: { name: "API reference", version: "1" },
    entries: [entry],
  };
  return JSON.stringify({ log }, null, 2);
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
