import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart } from "./parts";
import { singleQuoted } from "./quote";

/** The request with Ruby's `net/http`. */
export function ruby(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) =>
      `request[${singleQuoted(name)}] = ${singleQuoted(value)}`,
  );
  const hasBody = body ? "true" : "false";
  return [
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
  if (body.kind === "text")
    return [`request.body = ${singleQuoted(body.text)}`];
  if (body.kind === "file") {
    return [`request.body = File.binread(${singleQuoted(body.file.name)})`];
  }
  const parts = body.parts.map(knownPart).map((part) => {
    const options =
      part.mediaType === undefined
        ? ""
        : `, { content_type: ${singleQuoted(part.mediaType)} }`;
    const value =
      "text" in part
        ? singleQuoted(part.text)
        : `File.open(${singleQuoted(part.fileName)}, 'rb')`;
    return `  [${singleQuoted(part.name)}, ${value}${options}],`;
  });
  return ["request.set_form([", ...parts, "], 'multipart/form-data')"];
}
