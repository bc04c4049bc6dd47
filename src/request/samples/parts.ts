import { multipartPieces, withBoundary } from "../multipart";
import { partType } from "../partType";
import type { Body, BuiltRequest, Part } from "../types";

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
export type KnownPart = {
  name: string;
  /** Headers other than `Content-Disposition` and `Content-Type`. */
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

/** The boundary of bodies that samples spell out; long enough not to occur in one by chance. */
export const writtenBoundary = "----part-of-the-form-5d0b1c7e93";

type Multipart = Extract<Body, { kind: "multipart" }>;

/**
 * Whether a form has to be spelled out, because libraries lack a feature it needs: text parts with a
 * content type, part headers, or a media type other than `multipart/form-data`.
 */
export const isWrittenOut = ({ parts, mediaType }: Multipart): boolean =>
  mediaType !== undefined ||
  parts.some(
    (part) =>
      (typeof part.value === "string" && part.mediaType) ||
      part.headers !== undefined,
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
  return body?.kind === "multipart" && isWrittenOut(body)
    ? [...headers, ["Content-Type", withBoundary(body, writtenBoundary)]]
    : headers;
}
