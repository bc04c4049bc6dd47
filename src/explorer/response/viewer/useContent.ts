import { useMemo } from "react";
import {
  type ContentType,
  contentType,
  isText,
} from "../../../request/content";
import type { ReceivedResponse } from "../../../request/receive";
import { TextReader } from "./TextReader";

/** The content of a response received so far, with its text if it is text. */
export interface ViewedContent extends ContentType {
  text: string | undefined;
}

/** Returns the content of a response that may still be arriving. */
export function useContent({
  bytes,
  headers,
}: Pick<ReceivedResponse, "bytes" | "headers">): ViewedContent {
  const type = contentType({ headers });
  const { charset } = type;
  const reader = useMemo(() => new TextReader(charset), [charset]);
  const text = useMemo(
    () => (isText(type.kind) ? reader.read(bytes) : undefined),
    [reader, bytes, type.kind],
  );
  return isText(type.kind) && text === undefined
    ? { ...type, kind: "binary", text }
    : { ...type, text };
}
