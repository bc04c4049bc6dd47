import { multipartPieces, partType } from "../multipart";
import type { BuiltRequest, Part } from "../types";

/** Returns all headers, including `Cookie`. */
export function allHeaders({
  headers,
  cookies,
}: BuiltRequest): [name: string, value: string][] {
  if (cookies.length === 0) return headers;
  const pairs = cookies.map(([name, value]) => `${name}=${value}`);
  return [...headers, ["Cookie", pairs.join("; ")]];
}

/** Removes `Content-Type`, for libraries that set it with the body. */
export const withoutContentType = (
  headers: [string, string][],
): [string, string][] =>
  headers.filter(([name]) => name.toLowerCase() !== "content-type");

/** A part of a `multipart` body: a text or a file. */
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

/** The boundary of bodies that samples spell out; long enough not to occur in one by chance. */
export const writtenBoundary = "----part-of-the-form-5d0b1c7e93";

/**
 * Whether a form has a text part with a content type or headers. Libraries allow these only for
 * files, so such a body has to be spelled out.
 */
export const hasTypedText = (parts: Part[]): boolean =>
  parts.some(
    ({ value, mediaType, headers }) =>
      (typeof value === "string" && mediaType) || headers !== undefined,
  );

/** Returns the lines of a spelled-out form, to be joined with CRLF: texts and files. */
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

/** Returns all headers, including the `Content-Type` that a spelled-out body needs. */
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
