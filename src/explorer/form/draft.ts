import { embed, unembed } from "../../description/model/numbers/embed";
import { isRecord } from "../../description/model/record";
import type {
  Description,
  Parameter,
  RequestBody,
} from "../../description/model/types";
import type { BodyInput } from "../../request/body";
import type { ParameterValues } from "../../request/types";
import { type ExtraParameter, readExtras } from "./extraParameters";

/** What the reader has entered for one operation. */
export interface Draft {
  values: ParameterValues;
  mediaType?: string;
  /** By media type: each keeps what was entered. */
  inputs: Record<string, BodyInput>;
  /** Which way to be let in; the default one when absent. */
  choice?: number;
  /** The media type of the response; all that are described when absent. */
  accept?: string | undefined;
  /** Parameters that the reader has added; their values are among the others. */
  extras?: ExtraParameter[];
}

export const emptyDraft: Draft = { values: {}, inputs: {} };

export interface DraftContext {
  description: Description;
  parameters: Parameter[];
  body: RequestBody | undefined;
}

/** A draft as a fragment's text, to be read by {@link decodeDraft}. */
export function encodeDraft(draft: Draft): string {
  const bytes = new TextEncoder().encode(JSON.stringify(embed(draft)));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Reads a draft from a link or a storage; both may hold anything. */
export function decodeDraft(text: string): Draft | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    return readDraft(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Reads a draft that was written down as `embed` makes it. */
export function readDraft(stored: unknown): Draft | undefined {
  const found = unembed(stored);
  if (!isRecord(found)) return undefined;
  const { values, inputs, mediaType, choice, accept } = found;
  const extras = readExtras(found["extras"]);
  if (!isRecord(values) || !isRecord(inputs)) return undefined;
  const read: [string, BodyInput][] = Object.entries(inputs).flatMap(
    ([type, input]): [string, BodyInput][] => {
      if (!isRecord(input)) return [];
      if (typeof input.text === "string") return [[type, { text: input.text }]];
      return isRecord(input.fields)
        ? [[type, { fields: input.fields as BodyInput["fields"] & object }]]
        : [];
    },
  );
  return {
    values: values as ParameterValues,
    inputs: Object.fromEntries(read),
    ...(typeof mediaType === "string" && { mediaType }),
    ...(typeof choice === "number" && { choice }),
    ...(typeof accept === "string" && { accept }),
    ...(extras && { extras }),
  };
}
