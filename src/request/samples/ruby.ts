import type { Body, BuiltRequest } from "../types";
import { hasTypedText, headersOf, knownPart, writtenLines } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { singleQuoted } from "./quote";

const hash: Dialect = {
  text: singleQuoted,
  true: "true",
  false: "false",
  null: "nil",
  list: ["[", "]"],
  object: ["{", " => ", "}"],
  hasBigIntegers: true,
};

/** The request with Ruby's `net/http`. */
export function ruby(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = headersOf(request).map(
    ([name, value]) =>
      `request[${singleQuoted(name)}] = ${singleQuoted(value)}`,
  );
  const hasBody = body ? "true" : "false";
  return [
    ...(jsonLiteral(body, hash, "") === undefined ? [] : ["require 'json'"]),
    "require 'net/http'",
    "",
    `uri = URI(${singleQuoted(url)})`,
    `request = Net::HTTPGenericRequest.new(${singleQuoted(method)}, ${hasBody}, ${String(method !== "HEAD")}, uri)`,
    ...headers,
    ...bodyLines(body),
    "response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == 'https') do |http|",
    "  http.request(request)",
    "end",
    'puts "#{response.code} #{response.body}"',
  ].join("\n");
}

function bodyLines(body: Body | undefined): string[] {
  if (!body) return [];
  const literal = jsonLiteral(body, hash, "");
  if (literal !== undefined)
    return [`request.body = JSON.generate(${literal})`];
  if (body.kind === "text")
    return [`request.body = ${singleQuoted(body.text)}`];
  if (body.kind === "file") {
    return [`request.body = File.binread(${singleQuoted(body.file.name)})`];
  }
  if (hasTypedText(body.parts)) {
    const lines = writtenLines(body.parts).map((line) =>
      typeof line === "string"
        ? `  ${singleQuoted(line)},`
        : `  File.binread(${singleQuoted(line.file)}),`,
    );
    return ["request.body = [", ...lines, '].map(&:b).join("\\r\\n")'];
  }
  const parts = body.parts.map(knownPart).map((part) => {
    if ("text" in part) {
      return `  [${singleQuoted(part.name)}, ${singleQuoted(part.text)}],`;
    }
    return `  [${singleQuoted(part.name)}, File.open(${singleQuoted(part.fileName)}, 'rb'), { content_type: ${singleQuoted(part.mediaType)} }],`;
  });
  return ["request.set_form([", ...parts, "], 'multipart/form-data')"];
}
