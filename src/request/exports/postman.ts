import type { Body, BuiltRequest } from "../types";
import {
  baseUrl,
  type CollectionRequest,
  pathNames,
  queryPairs,
  segmentNames,
  type RequestCollection,
  withColons,
} from "./collection";
import { credentialPlaceholders } from "../placeholders";
import { allHeaders } from "../samples/parts";
import type { ExportedEnvironment } from "./environment";

/**
 * Formats the request as a Postman collection with one item.
 *
 * @param name name of the collection and the request.
 * @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
 */
export function postman(request: BuiltRequest, name: string): string {
  const { protocol, hostname, port, pathname, search } = new URL(request.url);
  const url = {
    raw: request.url,
    protocol: protocol.slice(0, -1),
    host: hostname.split("."),
    ...(port !== "" && { port }),
    path: pathname.slice(1).split("/"),
    query: queryOf(search.slice(1)),
  };
  const collection = {
    info: { name, schema: postmanSchema },
    item: [itemOf(request, name, url)],
  };
  return JSON.stringify(collection, null, 2);
}

const postmanSchema =
  "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

function itemOf(request: BuiltRequest, name: string, url: object) {
  const { method, body } = request;
  return {
    name,
    request: {
      method,
      url,
      header: allHeaders(request).map(([key, value]) => ({ key, value })),
      ...(body && { body: bodyOf(body) }),
    },
    response: [],
  };
}

/** Formats requests as a Postman collection with variables. */
export function postmanCollection({
  name,
  folders,
  variables,
}: RequestCollection): string {
  const requestItem = ({ title, request, path }: CollectionRequest) => {
    const [url = "", query = ""] = request.url.split("?");
    const names = pathNames(path);
    return itemOf(request, title, {
      raw: withColons(request.url, names),
      host: [`{{${baseUrl}}}`],
      path: withColons(url, names).slice(`{{${baseUrl}}}/`.length).split("/"),
      query: queryOf(query),
      variable: segmentNames(path).whole.map((key) => ({ key, value: "" })),
    });
  };
  const collection = {
    info: { name, schema: postmanSchema },
    item: folders.flatMap(({ title, requests }): object[] => {
      const items = requests.map(requestItem);
      return title === undefined ? items : [{ name: title, item: items }];
    }),
    variable: Object.entries(variables).map(([key, value]) => ({ key, value })),
  };
  return JSON.stringify(collection, null, 2);
}

/**
 * Formats an environment for import into Postman: the base URL, an empty token, and variables.
 *
 * @see https://learning.postman.com/docs/sending-requests/variables/managing-environments/
 */
export function postmanEnvironment(environment: ExportedEnvironment): string {
  const { name, server, variables } = environment;
  const value = (key: string, text: string, isSecret: boolean) => ({
    ...{ key, value: text, enabled: true },
    type: isSecret ? "secret" : "default",
  });
  return JSON.stringify(
    {
      name,
      values: [
        value(baseUrl, server.replace(/\/$/, ""), false),
        value(credentialPlaceholders.token, "", true),
        ...variables.map((one) => value(one.key, one.value, one.isSecret)),
      ],
      _postman_variable_scope: "environment",
    },
    null,
    2,
  );
}

/** The query stays encoded, because Postman sends it as is. */
const queryOf = (query: string) =>
  queryPairs(query).map(([key, value]) => ({ key, value }));

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
