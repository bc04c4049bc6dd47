import type { Schema } from "../../description/model/types/schema";
import { code } from "./values";

/**
 * Describes the content of a string as Markdown: its media type and encoding (JSON Schema
 * Validation 2020-12, section 8). Returns undefined if the schema declares neither.
 */
export function contentText({
  contentMediaType,
  contentEncoding,
}: Schema): string | undefined {
  if (contentMediaType === undefined && contentEncoding === undefined)
    return undefined;
  const content =
    contentMediaType === undefined
      ? "The text is"
      : `Contains ${code(contentMediaType)}`;
  return contentEncoding === undefined
    ? `${content}.`
    : `${content}${contentMediaType === undefined ? "" : ","} encoded as ${code(contentEncoding)}.`;
}
