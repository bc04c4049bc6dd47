import type { Body, BuiltRequest } from "../types";
import { allHeaders } from "../samples/parts";

/**
 * The request as a Postman collection of one.
 *
 * @param name of the collection and the request.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
 */
export function postman(request: BuiltRequest, name: string): string {
  const { method, url, body } = request;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const collection = {
    info: {
      name,
      schema:
        "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: [
      {
        name,
        request: {
          method,
          url: {
            raw: url,
            protocol: protocol.slice(0, -1),
            host: hostname.split("."),
            ...(port !== "" && { port }),
            path: pathname.slice(1).split("/"),
            query: queryOf(search),
          },
          header: allHeaders(request).map(([key, value]) => ({ key, value })),
          ...(body && { body: bodyOf(body) }),
        },
        response: [],
      },
    ],
  };
  return JSON.stringify(collection, null, 2);
}

/** Postman sends the query as it is written: it stays encoded. */
const queryOf = (search: string) =>
  search
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [key = "", ...value] = pair.split("=");
      return { key, value: value.join("=") };
    });

function bodyOf(body: Body) {
  if (body.kind === "text") {
    const language = /json/.test(body.mediaType) ? "json" : "text";
    return { mode: "raw", raw: body.text, options: { raw: { language } } };
  }
  if (body.kind === "file") {
    return { mode: "file", file: { src: body.file.name } };
  }
  return {
    mode: "formdata",
    formdata: body.parts.map(({ name, value, mediaType }) => ({
      key: name,
      ...(typeof value === "string"
        ? { type: "text", value }
        : { type: "file", src: value.name }),
      ...(mediaType && { contentType: mediaType }),
    })),
  };
}
