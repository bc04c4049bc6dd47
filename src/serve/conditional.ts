/** A range of bytes; both ends are included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file's validators for conditional requests. */
export interface Validators {
  /** A strong entity tag, with its quotation marks. */
  etag: string;
  lastModified: Date;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether the client's copy is current.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function isNotModified(
  headers: Headers,
  { etag, lastModified }: Validators,
): boolean {
  const tags = headers["if-none-match"];
  if (typeof tags === "string")
    return tags
      .split(",")
      .map((tag) => tag.trim().replace(/^W\//, ""))
      .some((tag) => tag === "*" || tag === etag);
  const since = Date.parse(String(headers["if-modified-since"]));
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

/**
 * Returns the requested range of a file. The whole file is sent if `If-Range` does not match its
 * current version, or if several ranges are requested.
 *
 * @returns undefined for the whole file, "unsatisfiable" for a range outside the file
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
export function rangeOf(
  headers: Headers,
  size: number,
  { etag, lastModified }: Validators,
): ByteRange | "unsatisfiable" | undefined {
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== etag) {
    if (condition !== lastModified.toUTCString()) return undefined;
  }
  const match = /^bytes=(\d*)-(\d*)$/.exec(String(headers["range"]));
  const [, first = "", last = ""] = match ?? [];
  if (!match || (first === "" && last === "")) return undefined;
  const range =
    first === ""
      ? { start: Math.max(0, size - Number(last)), end: size - 1 }
      : {
          start: Number(first),
          end: last === "" ? size - 1 : Math.min(Number(last), size - 1),
        };
  if (first !== "" && last !== "" && Number(last) < Number(first))
    return undefined;
  return range.start > range.end ? "unsatisfiable" : range;
}
