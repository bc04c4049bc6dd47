import { multipartPieces, partType, withBoundary } from "../multipart";
import type { Body, BuiltRequest, Part } from "../types";

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
export type KnownPart = {
  name: string;
  /** Beside `Content-Disposition` and `Content-Type`. */
  headers: [name: string, value: string][];
} & (
  | { text: string; mediaType: string | undefined }
  | { fileName: string; mediaType: string }
);

export function knownPart(part: Part): KnownPart {
  const mediaType = partType(part);
  const { name, headers = [] } = part;
  return typeof part.value === "string"
    ? { name, headers, text: part.value, mediaType }
    : {
        name,
        headers,
        fileName: part.value.name,
        mediaType: mediaType ?? "application/octet-stream",
      };
}

/** The boundary of bodies that code writes out; long enough not to be in one by chance. */
export const writtenBoundary = "----part-of-the-form-5d0b1c7e93";

type Multipart = Extract<Body, { kind: "multipart" }>;

/**
 * Whether a form has what libraries cannot give it, so that it has to be written out: a text with a
 * content type, further headers, or another media type than `multipart/form-data`.
 */
export const isWrittenOut = ({ parts, mediaType }: Multipart): boolean =>
  mediaType !== undefined ||
  parts.some(
    (part) =>
      (typeof part.value === "string" && part.mediaType) ||
      part.headers !== undefined,
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
  return body?.kind === "multipart" && isWrittenOut(body)
    ? [...headers, ["Content-Type", withBoundary(body, writtenBoundary)]]
    : headers;
}
