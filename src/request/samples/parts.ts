import { multipartPieces, partType } from "../multipart";
import type { BuiltRequest, Part } from "../types";

/** All headers as code writes them, cookies among them. */
export function allHeaders({
  headers,
  cookies,
}: BuiltRequest): [name: string, value: string][] {
  if (cookies.length === 0) return headers;
  const pairs = cookies.map(([name, value]) => `${name}=${value}`);
  return [...headers, ["Cookie", pairs.join("; ")]];
}

/** The headers without `Content-Type`, for libraries that take it with the body. */
export const withoutContentType = (
  headers: [string, string][],
): [string, string][] =>
  headers.filter(([name]) => name.toLowerCase() !== "content-type");

/** `multipart` parts told apart: texts and files. */
export type KnownPart =
  | { name: string; text: string; mediaType: string | undefined }
  | { name: string; fileName: string; mediaType: string };

export function knownPart(part: Part): KnownPart {
  const mediaType = partType(part);
  return typeof part.value === "string"
    ? { name: part.name, text: part.value, mediaType }
    : {
        name: part.name,
        fileName: part.value.name,
        mediaType: mediaType ?? "application/octet-stream",
      };
}

/** The boundary of bodies that code writes out; long enough not to be in one by chance. */
export const writtenBoundary = "----part-of-the-form-5d0b1c7e93";

/**
 * Whether a form has a text with a content type: libraries give one to files only, so that such a
 * body has to be written out.
 */
export const hasTypedText = (parts: Part[]): boolean =>
  parts.some(
    ({ value, mediaType, headers }) =>
      (typeof value === "string" && mediaType) || headers !== undefined,
  );

/** The lines of a form that is written out, to be joined by CRLF: texts, or the files in between. */
export function writtenLines(parts: Part[]): (string | { file: string })[] {
  const mark = "\0";
  return multipartPieces(parts, writtenBoundary)
    .map((piece) => (typeof piece === "string" ? piece : mark + piece.name))
    .join("")
    .split("\r\n")
    .map((line) =>
      line.startsWith(mark) ? { file: line.slice(mark.length) } : line,
    );
}

/** All headers, with the one that a body that is written out needs. */
export function headersOf(request: BuiltRequest): [string, string][] {
  const { body } = request;
  const headers = allHeaders(request);
  return body?.kind === "multipart" && hasTypedText(body.parts)
    ? [
        ...headers,
        ["Content-Type", `multipart/form-data; boundary=${writtenBoundary}`],
      ]
    : headers;
}
