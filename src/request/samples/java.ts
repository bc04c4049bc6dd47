import type { Body, BuiltRequest } from "../types";
import { multipartPieces, withBoundary } from "../multipart";
import { allHeaders } from "./parts";
import { doubleQuoted } from "./quote";
import { joined } from "./variables";

const quoted = joined(
  doubleQuoted,
  (name) => `System.getenv(${doubleQuoted(name)})`,
  " + ",
);
const boundary = "request-of-the-api-reference";

/** Writes the request with Java's `HttpClient` (Java 16 or later for multipart). */
export function java(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = [...allHeaders(request)];
  if (body?.kind === "multipart") {
    headers.push(["Content-Type", withBoundary(body, boundary)]);
  }
  return [
    "import java.net.URI;",
    "import java.net.http.*;",
    ...(needsPath(body) ? ["import java.nio.file.Path;"] : []),
    "",
    "public class Main {",
    "    public static void main(String[] args) throws Exception {",
    `        var request = HttpRequest.newBuilder(URI.create(${quoted(url)}))`,
    ...headers.map(
      ([name, value]) =>
        `            .header(${quoted(name)}, ${quoted(value)})`,
    ),
    `            .method(${quoted(method)}, ${publisher(body)})`,
    "            .build();",
    "        var response = HttpClient.newHttpClient()",
    "            .send(request, HttpResponse.BodyHandlers.ofString());",
    '        System.out.println(response.statusCode() + " " + response.body());',
    "    }",
    "}",
  ].join("\n");
}

const needsPath = (body: Body | undefined) =>
  body?.kind === "file" ||
  (body?.kind === "multipart" &&
    body.parts.some(({ value }) => typeof value !== "string"));

const ofString = (text: string) =>
  `HttpRequest.BodyPublishers.ofString(${quoted(text)})`;
const ofFile = (name: string) =>
  `HttpRequest.BodyPublishers.ofFile(Path.of(${quoted(name)}))`;

function publisher(body: Body | undefined): string {
  if (!body) return "HttpRequest.BodyPublishers.noBody()";
  if (body.kind === "text") return ofString(body.text);
  if (body.kind === "file") return ofFile(body.file.name);
  const pieces = multipartPieces(body.parts, boundary).map((piece) =>
    typeof piece === "string" ? ofString(piece) : ofFile(piece.name),
  );
  const indent = "\n                ";
  return `HttpRequest.BodyPublishers.concat(${indent}${pieces.join(`,${indent}`)})`;
}
