import { dispositionFileName } from "./fileName";
import { headerOf } from "./headerOf";
import type { ReceivedResponse } from "./receive";

/** Kinds of body that can be shown as text. */
export type TextKind =
  "json" | "json-sequence" | "events" | "markup" | "csv" | "text";
/** Kinds of body that a browser can display or play. */
export type MediaKind = "image" | "audio" | "video" | "pdf";

/** What the headers reveal about a body. */
export interface ContentType {
  kind: TextKind | MediaKind | "binary";
  /** In lower case, without parameters; empty if the response has none. */
  mediaType: string;
  charset: string;
  /** The file name for saving the body. */
  fileName: string;
}

/** A response's body in a form that can be displayed. */
export type Content =
  | { kind: "none" }
  | ({ kind: TextKind; text: string } & Omit<ContentType, "kind">)
  | ({ kind: MediaKind | "binary" } & Omit<ContentType, "kind">);

/**
 * Returns what the headers reveal about a body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3
 */
export function contentType(
  response: Pick<ReceivedResponse, "headers">,
): ContentType {
  const written = headerOf(response, "content-type") ?? "";
  const mediaType = written.split(";")[0]?.trim().toLowerCase() ?? "";
  const charset = /;\s*charset="?([^";\s]+)/i.exec(written)?.[1] ?? "utf-8";
  const disposition = headerOf(response, "content-disposition") ?? "";
  const fileName =
    dispositionFileName(disposition) ?? `response${extensionOf(mediaType)}`;
  return { kind: kindOf(mediaType), mediaType, charset, fileName };
}

/** Decodes a response's body. Text that is invalid in its charset is treated as binary. */
export function contentOf(response: ReceivedResponse): Content {
  const { bytes } = response;
  if (bytes.length === 0) return { kind: "none" };
  const { kind, ...rest } = contentType(response);
  if (!isText(kind)) return { kind, ...rest };
  const text = decodeText(bytes, rest.charset);
  return text === undefined
    ? { kind: "binary", ...rest }
    : { kind, text, ...rest };
}

export const isText = (kind: ContentType["kind"]): kind is TextKind =>
  textKinds.has(kind);

const textKinds = new Set<string>([
  "json",
  "json-sequence",
  "events",
  "markup",
  "csv",
  "text",
] satisfies TextKind[]);

/** Decodes text; undefined if the bytes are invalid in the charset, or it is unknown. */
export function decodeText(
  bytes: Uint8Array,
  charset: string,
): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Kinds by media type; images are only those that run no scripts. */
const kinds: [pattern: RegExp, kind: ContentType["kind"]][] = [
  [
    /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines|json-seq)$|\+json-seq$/,
    "json-sequence",
  ],
  [/[/+]json$/, "json"],
  [/^text\/event-stream$/, "events"],
  [
    /^image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/,
    "image",
  ],
  [/[/+]xml$|^text\/html$|^application\/xhtml\+xml$/, "markup"],
  [/^text\/(csv|tab-separated-values)$/, "csv"],
  [
    /^text\/|[/+](yaml|javascript|x-www-form-urlencoded)$|^application\/x-yaml$|^$/,
    "text",
  ],
  [/^audio\//, "audio"],
  [/^video\//, "video"],
  [/^application\/pdf$/, "pdf"],
];

const kindOf = (mediaType: string): ContentType["kind"] =>
  kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "binary";

const extensions: Record<string, string> = {
  plain: ".txt",
  jpeg: ".jpg",
  "svg+xml": ".svg",
  "octet-stream": "",
  "event-stream": ".txt",
  "x-ndjson": ".ndjson",
  "json-seq": ".jsonseq",
  "tab-separated-values": ".tsv",
};

/** Derives a file extension from a media type. */
function extensionOf(mediaType: string): string {
  const subtype = /^[^/]+\/(\S+)/.exec(mediaType)?.[1] ?? "";
  const suffix = /([a-z\d]+)$/.exec(subtype)?.[1] ?? "";
  return (
    extensions[subtype] ?? (suffix.length < 6 && suffix ? `.${suffix}` : "")
  );
}
