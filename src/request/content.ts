import { layOutJson } from "./layOutJson";
import type { ReceivedResponse } from "./receive";

/** A response's body in a form that can be displayed. */
export type Content =
  | { kind: "none" }
  /** `raw` is the original text, `text` is formatted. */
  | { kind: "json"; text: string; raw: string; fileName: string }
  | { kind: "text"; text: string; fileName: string }
  /** An image that browsers display without running scripts. */
  | { kind: "image"; mediaType: string; fileName: string }
  | { kind: "binary"; mediaType: string; fileName: string };

/** Returns the first value of a header, by its lower-case name. */
export const headerOf = (
  { headers }: Pick<ReceivedResponse, "headers">,
  name: string,
): string | undefined => headers.find(([one]) => one === name)?.[1];

/**
 * Decodes a response's body and formats JSON.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3
 */
export function contentOf(response: ReceivedResponse): Content {
  const { bytes } = response;
  if (bytes.length === 0) return { kind: "none" };
  const mediaType = headerOf(response, "content-type") ?? "";
  const fileName = fileNameOf(response, mediaType);
  const text = decode(bytes, /charset="?([^";\s]+)/i.exec(mediaType)?.[1]);
  if (/[/+]json\b/i.test(mediaType) && text !== undefined) {
    return { kind: "json", text: layOut(text), raw: text, fileName };
  }
  const bare = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (images.has(bare)) return { kind: "image", mediaType: bare, fileName };
  const isText =
    /^text\/|[/+](xml|yaml|javascript|x-www-form-urlencoded)\b/i.test(
      mediaType,
    );
  return text !== undefined && (isText || mediaType === "")
    ? { kind: "text", text, fileName }
    : { kind: "binary", mediaType, fileName };
}

const images = new Set([
  ...["image/png", "image/jpeg", "image/gif", "image/webp"],
  ...["image/avif", "image/bmp"],
]);

function decode(bytes: Uint8Array, charset = "utf-8"): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Formats JSON without changing its tokens or their order, duplicate members included. */
function layOut(text: string): string {
  try {
    JSON.parse(text);
    return layOutJson(text);
  } catch {
    return text;
  }
}

/**
 * Returns the file name for saving a response.
 * @see https://www.rfc-editor.org/rfc/rfc6266
 */
function fileNameOf(response: ReceivedResponse, mediaType: string): string {
  const disposition = headerOf(response, "content-disposition") ?? "";
  const extended = /filename\*=(?:utf-8)''([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)/i.exec(disposition)?.[1];
  const named = extended === undefined ? plain : unescaped(extended);
  return (named ?? `response${extensionOf(mediaType)}`).replace(/[/\\]/g, "_");
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const extensions: Record<string, string> = {
  plain: ".txt",
  jpeg: ".jpg",
  "svg+xml": ".svg",
  "octet-stream": "",
};

/** Derives a file extension from a media type. */
function extensionOf(mediaType: string): string {
  const subtype = /^[^/]+\/([^;\s]+)/.exec(mediaType.toLowerCase())?.[1] ?? "";
  const suffix = /([a-z\d]+)$/.exec(subtype)?.[1] ?? "";
  return (
    extensions[subtype] ?? (suffix.length < 6 && suffix ? `.${suffix}` : "")
  );
}
