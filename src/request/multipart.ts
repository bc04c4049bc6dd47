import { partType } from "./partType";
import type { Part } from "./types";

/**
 * Returns the pieces of a `multipart/form-data` body: texts, and the files between them.
 *
 * `FormData` is unsuitable: it adds a file name to text parts with a content type, so that servers
 * treat them as files, and it rewrites line breaks.
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

/** Returns a multipart media type with the boundary, which replaces a described one. */
export function withBoundary(
  { mediaType = "multipart/form-data" }: { mediaType?: string },
  boundary: string,
): string {
  const described = mediaType.replace(/;\s*boundary=("[^"]*"|[^;]*)/i, "");
  return `${described}; boundary=${boundary}`;
}

/**
 * Escapes a field name.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
const escape = (name: string) =>
  name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
