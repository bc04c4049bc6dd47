import type { Body, BuiltRequest } from "../types";
import {
  baseUrl,
  type CollectionRequest,
  pathNames,
  queryPairs,
  secretVariables,
  segmentNames,
  type RequestCollection,
  withColons,
} from "./collection";
import { allHeaders, withoutContentType } from "../samples/parts";
import { credentialPlaceholders } from "../placeholders";
import { indented } from "../samples/quote";
import type { ExportedEnvironment } from "./environment";

/**
 * Formats the request as a file of a Bruno collection.
 *
 * @see https://docs.usebruno.com/bru-lang/overview
 */
export function bruno(request: BuiltRequest, name: string): string {
  const { method, url, body } = request;
  const kind = bodyKind(body);
  const headers =
    body?.kind === "multipart"
      ? withoutContentType(allHeaders(request))
      : allHeaders(request);
  return [
    block("meta", [`name: ${oneLine(name)}`, "type: http", "seq: 1"]),
    block(method.toLowerCase(), [`url: ${url}`, `body: ${kind}`, "auth: none"]),
    ...(headers.length > 0
      ? [
          block(
            "headers",
            headers.map(([key, value]) => `${key}: ${oneLine(value)}`),
          ),
        ]
      : []),
    ...(body ? [block(`body:${blockOf(kind)}`, bodyLines(body))] : []),
  ].join("\n");
}

/**
 * Formats requests as a Bruno collection in one file, with an environment for the variables.
 *
 * @see https://docs.usebruno.com/get-started/import-export-data/export-collection
 */
export function brunoCollection({
  name,
  folders,
  variables,
}: RequestCollection): string {
  const items = folders.flatMap(({ title, requests }, index) => {
    const own = requests.map(brunoItem);
    return title === undefined
      ? own
      : [{ type: "folder", name: title, seq: index + 1, items: own }];
  });
  const environment = {
    name: "API",
    variables: Object.entries(variables).map(([key, value]) => ({
      ...{ name: key, value, type: "text", enabled: true },
      secret: secretVariables.has(key),
    })),
  };
  return JSON.stringify(
    { name, version: "1", items, environments: [environment] },
    null,
    2,
  );
}

function brunoItem(
  { title, path, request }: CollectionRequest,
  index: number,
): object {
  const { method, body } = request;
  const enabled = true;
  const names = pathNames(path);
  const [, query = ""] = request.url.split("?");
  return {
    ...{ type: "http", name: oneLine(title), seq: index + 1 },
    request: {
      url: withColons(request.url, names),
      method,
      headers: allHeaders(request).map(([key, value]) => ({
        ...{ name: key, value, enabled },
      })),
      params: [
        ...queryPairs(query).map(([name, value]) => ({
          ...{ name, value, type: "query", enabled },
        })),
        ...segmentNames(path).whole.map((key) => ({
          ...{ name: key, value: "", type: "path", enabled },
        })),
      ],
      body: brunoBody(body),
      auth: { mode: "none" },
    },
  };
}

function brunoBody(body: Body | undefined): object {
  const mode = bodyKind(body);
  if (!body || body.kind === "file") return { mode };
  if (body.kind === "text") return { mode, [mode]: body.text };
  return {
    mode,
    [mode]: body.parts.map(({ name, value }) => ({
      ...{ name, enabled: true },
      ...(typeof value === "string"
        ? { type: "text", value }
        : { type: "file", value: [] }),
    })),
  };
}

/**
 * Formats an environment as a file of a Bruno collection, below `environments/`: the base URL, an
 * empty token, and variables.
 *
 * @see https://docs.usebruno.com/variables/environment-variables
 */
export function brunoEnvironment(environment: ExportedEnvironment): string {
  const { server, variables } = environment;
  const plain = variables.filter(({ isSecret }) => !isSecret);
  const secret = variables.filter(({ isSecret }) => isSecret);
  return [
    block("vars", [
      `${baseUrl}: ${server.replace(/\/$/, "")}`,
      ...plain.map(({ key, value }) => `${key}: ${oneLine(value)}`),
    ]),
    `vars:secret [\n${[credentialPlaceholders.token, ...secret.map(({ key }) => key)].map((key) => `  ${key}`).join(",\n")}\n]\n`,
  ].join("\n");
}

const block = (name: string, lines: string[]) =>
  `${name} {\n${lines.map((line) => `  ${indented(line, 2)}`).join("\n")}\n}\n`;

const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");

function bodyKind(body: Body | undefined): string {
  if (!body) return "none";
  if (body.kind === "multipart") return "multipartForm";
  if (body.kind === "file") return "file";
  return /json/.test(body.mediaType) ? "json" : "text";
}

const blockOf = (kind: string) =>
  kind === "multipartForm" ? "multipart-form" : kind;

function bodyLines(body: Body): string[] {
  if (body.kind === "text") return [body.text];
  if (body.kind === "file") return [`file: @file(${body.file.name})`];
  return body.parts.map(({ name, value, mediaType }) => {
    const type = mediaType ? ` @contentType(${mediaType})` : "";
    return typeof value === "string"
      ? `${name}: ${oneLine(value)}${type}`
      : `${name}: @file(${value.name})${type}`;
  });
}
