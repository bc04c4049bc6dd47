import type { Part } from "./types";

/** Returns a part's content type, if it has one. */
export function partType({ value, mediaType }: Part): string | undefined {
  if (mediaType) return mediaType;
  return typeof value === "string"
    ? undefined
    : value.type || "application/octet-stream";
}
