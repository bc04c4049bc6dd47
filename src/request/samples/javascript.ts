import { multipartPieces } from "../multipart";
import type { Body, BuiltRequest, Part } from "../types";
import { allHeaders, knownPart } from "./parts";
import { type Dialect, jsonLiteral } from "./jsonLiteral";
import { doubleQuoted, indented } from "./quote";

const objects: Dialect = {
  text: doubleQuoted,
  true: "true",
  false: "false",
  null: "null",
  list: ["[", "]"],
  object: ["{", ": ", "}"],
};

/** The request with `fetch`, for Node and, but for cookies and files, for browsers. */
export function javascript(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = allHeaders(request).map(
    ([name, value]) => `    ${doubleQuoted(name)}: ${doubleQuoted(value)},`,
  );
  const options = [
    `  method: ${doubleQuoted(method)},`,
    ...(headers.length > 0 ? ["  headers: {", ...headers, "  },"] : []),
    ...(body ? [`  body: ${indented(bodyCode(body), 2)},`] : []),
  ];
  return [
    ...setup(body),
    `const response = await fetch(${doubleQuoted(url)}, {`,
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
    ? doubleQuoted(body.text)
    : `await openAsBlob(${doubleQuoted(body.file.name)})`;
}

function setup(body: Body | undefined): string[] {
  if (body?.kind === "file") return [openAsBlob];
  if (body?.kind !== "multipart") return [];
  const needsFiles = body.parts.some(({ value }) => typeof value !== "string");
  // FormData would make files of text parts that have a content type.
  const byHand = body.parts.some(
    ({ value, mediaType }) => typeof value === "string" && mediaType,
  );
  return [
    ...(needsFiles ? [openAsBlob] : []),
    ...(byHand ? blobLines(body.parts) : formLines(body.parts)),
    "",
  ];
}

const openAsBlob = 'import { openAsBlob } from "node:fs";\n';
const boundary = "request-of-the-api-reference";

function blobLines(parts: Part[]): string[] {
  const pieces = multipartPieces(parts, boundary).map((piece) =>
    typeof piece === "string"
      ? doubleQuoted(piece)
      : `await openAsBlob(${doubleQuoted(piece.name)})`,
  );
  return [
    "const form = new Blob(",
    `  [\n${pieces.map((piece) => `    ${piece},`).join("\n")}\n  ],`,
    `  { type: "multipart/form-data; boundary=${boundary}" },`,
    ");",
  ];
}

function formLines(parts: Part[]): string[] {
  const lines = parts.map(knownPart).map((part) => {
    const name = doubleQuoted(part.name);
    if ("text" in part) {
      return `form.append(${name}, ${doubleQuoted(part.text)});`;
    }
    const file = doubleQuoted(part.fileName);
    const type = doubleQuoted(part.mediaType);
    return `form.append(${name}, await openAsBlob(${file}, { type: ${type} }), ${file});`;
  });
  return ["const form = new FormData();", ...lines];
}
