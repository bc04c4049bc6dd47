import { multipartPieces, withBoundary } from "../multipart";
import type { Body, BuiltRequest, Part } from "../types";
import { allHeaders, isWrittenOut, knownPart } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { javascriptQuoted, indented } from "./quote";

const objects: Dialect = {
  text: javascriptQuoted,
  true: "true",
  false: "false",
  null: "null",
  list: ["[", "]"],
  object: ["{", ": ", "}"],
};

/**
 * Writes the request with `fetch`, for Node.js and, unless it has cookies or files, for browsers.
 */
export function javascript(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) =>
      `    ${javascriptQuoted(name)}: ${javascriptQuoted(value)},`,
  );
  const options = [
    `  method: ${javascriptQuoted(method)},`,
    ...(headers.length > 0 ? ["  headers: {", ...headers, "  },"] : []),
    ...(body ? [`  body: ${indented(bodyCode(body), 2)},`] : []),
  ];
  return [
    ...setup(body),
    `const response = await fetch(${javascriptQuoted(url)}, {`,
    ...options,
    "});",
    "console.log(response.status, await response.text());",
  ].join("\n");
}

function bodyCode(body: Body): string {
  if (body.kind === "multipart") return "form";
  const literal = jsonLiteral(body, objects, "");
  if (literal !== undefined) return `JSON.stringify(${literal})`;
  return body.kind === "text"
    ? javascriptQuoted(body.text)
    : `await openAsBlob(${javascriptQuoted(body.file.name)})`;
}

function setup(body: Body | undefined): string[] {
  if (body?.kind === "file") return [openAsBlob];
  if (body?.kind !== "multipart") return [];
  const needsFiles = body.parts.some(({ value }) => typeof value !== "string");
  // FormData would turn text parts with a content type into files, and has no part headers.
  return [
    ...(needsFiles ? [openAsBlob] : []),
    ...(isWrittenOut(body) ? blobLines(body) : formLines(body.parts)),
    "",
  ];
}

const openAsBlob = 'import { openAsBlob } from "node:fs";\n';
const boundary = "request-of-the-api-reference";

function blobLines(body: Body & { kind: "multipart" }): string[] {
  const pieces = multipartPieces(body.parts, boundary).map((piece) =>
    typeof piece === "string"
      ? javascriptQuoted(piece)
      : `await openAsBlob(${javascriptQuoted(piece.name)})`,
  );
  return [
    "const form = new Blob(",
    `  [\n${pieces.map((piece) => `    ${piece},`).join("\n")}\n  ],`,
    `  { type: ${javascriptQuoted(withBoundary(body, boundary))} },`,
    ");",
  ];
}

function formLines(parts: Part[]): string[] {
  const lines = parts.map(knownPart).map((part) => {
    const name = javascriptQuoted(part.name);
    if ("text" in part) {
      return `form.append(${name}, ${javascriptQuoted(part.text)});`;
    }
    const file = javascriptQuoted(part.fileName);
    const type = javascriptQuoted(part.mediaType);
    return `form.append(${name}, await openAsBlob(${file}, { type: ${type} }), ${file});`;
  });
  return ["const form = new FormData();", ...lines];
}
