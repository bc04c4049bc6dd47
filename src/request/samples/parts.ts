import { partType } from "../multipart";
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
