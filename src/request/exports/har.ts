import type { BuiltRequest, Part } from "../types";

/**
 * The request as an HTTP Archive with one entry; what is not known before sending is marked as
 * HAR marks it, with -1.
 *
 * @param now when the request was made up.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function har(request: BuiltRequest, now: Date): string {
  const { method, url, headers, cookies, body } = request;
  const entry = {
    startedDateTime: now.toISOString(),
    time: -1,
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
      status: 0,
      statusText: "",
      httpVersion: "",
      cookies: [],
      headers: [],
      content: { size: 0, mimeType: "" },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: -1, wait: -1, receive: -1 },
  };
  const log = {
    version: "1.2",
    creator: { name: "API reference", version: "1" },
    entries: [entry],
  };
  return JSON.stringify({ log }, null, 2);
}

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
  return { mimeType: "multipart/form-data", params: body.parts.map(param) };
}

const param = ({ name, value, mediaType }: Part) => ({
  name,
  ...(typeof value === "string" ? { value } : { fileName: value.name }),
  ...(mediaType && { contentType: mediaType }),
});
