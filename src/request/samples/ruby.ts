import type { Body, BuiltRequest } from "../types";
import { isWrittenOut, headersOf, knownPart, writtenLines } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { singleQuoted } from "./quote";
import { joined } from "./variables";

const quoted = joined(
  singleQuoted,
  (name) => `ENV.fetch(${singleQuoted(name)})`,
  " + ",
);
const hash: Dialect = {
  text: quoted,
  true: "true",
  false: "false",
  null: "nil",
  list: ["[", "]"],
  object: ["{", " => ", "}"],
  hasBigIntegers: true,
};

/** Writes the request with Ruby's `net/http`. */
export function ruby(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = headersOf(request).map(
    ([name, value]) => `request[${quoted(name)}] = ${quoted(value)}`,
  );
  const hasBody = body ? "true" : "false";
  return [
    ...(jsonLiteral(body, hash, "") === undefined ? [] : ["require 'json'"]),
    "require 'net/http'",
    "",
    `uri = URI(${quoted(url)})`,
    `request = Net::HTTPGenericRequest.new(${quoted(method)}, ${hasBody}, ${String(method !== "HEAD")}, uri)`,
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
  if (body.kind === "text") return [`request.body = ${quoted(body.text)}`];
  if (body.kind === "file") {
    return [`request.body = File.binread(${quoted(body.file.name)})`];
  }
  if (isWrittenOut(body)) {
    const lines = writtenLines(body.parts).map((line) =>
      typeof line === "string"
        ? `  ${quoted(line)},`
        : `  File.binread(${quoted(line.file)}),`,
    );
    return ["request.body = [", ...lines, '].map(&:b).join("\\r\\n")'];
  }
  const parts = body.parts.map(knownPart).map((part) => {
    if ("text" in part) {
      return `  [${quoted(part.name)}, ${quoted(part.text)}],`;
    }
    return `  [${quoted(part.name)}, File.open(${quoted(part.fileName)}, 'rb'), { content_type: ${quoted(part.mediaType)} }],`;
  });
  return ["request.set_form([", ...parts, "], 'multipart/form-data')"];
}
