import type { Body, BuiltRequest } from "../types";
import { allHeaders, withoutContentType } from "../samples/parts";
import { indented } from "../samples/quote";

/**
 * The request as a file of a Bruno collection.
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
