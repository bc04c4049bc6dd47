import type { Part } from "./types";

/**
 * The pieces of a `multipart/form-data` body: texts, and the files between them.
 *
 * Not by `FormData`: that gives a text part with a content type a file name, which makes it a file
 * to servers, and rewrites line ends.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function multipartPieces(
  parts: Part[],
  boundary: string,
): (string | File)[] {
  const pieces = parts.flatMap((part) => {
    const { name, value } = part;
    const isText = typeof value === "string";
    const type = partType(part);
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${escape(name)}"` +
        (isText ? "" : `; filename="${escape(value.name)}"`),
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      ...(part.headers ?? []).map(([key, content]) => `${key}: ${content}`),
      "",
      "",
    ].join("\r\n");
    return isText ? [`${head}${value}\r\n`] : [head, value, "\r\n"];
  });
  return [...pieces, `--${boundary}--\r\n`];
}

/** The media type of a form with the boundary between its parts, in place of one that is described. */
export function withBoundary(
  { mediaType = "multipart/form-data" }: { mediaType?: string },
  boundary: string,
): string {
  const described = mediaType.replace(/;\s*boundary=("[^"]*"|[^;]*)/i, "");
  return `${described}; boundary=${boundary}`;
}

/** The content type of a part, where it has one. */
export function partType({ value, mediaType }: Part): string | undefined {
  if (mediaType) return mediaType;
  return typeof value === "string"
    ? undefined
    : value.type || "application/octet-stream";
}

/** @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const escape = (name: string) =>
  name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
