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

/** The reader's input for one operation. */
export interface Draft {
  values: ParameterValues;
  mediaType?: string;
  /** The body input for each media type. */
  inputs: Record<string, BodyInput>;
  /** The index of the selected security alternative; the default one if absent. */
  choice?: number;
  /** The response media type to request; all described ones if absent. */
  accept?: string | undefined;
  /** Parameters added by the reader; their values are in `values`. */
  extras?: ExtraParameter[];
}

export const emptyDraft: Draft = { values: {}, inputs: {} };

export interface DraftContext {
  description: Description;
  parameters: Parameter[];
  body: RequestBody | undefined;
}

/** Encodes a draft for a URL fragment; {@link decodeDraft} reads it. */
export function encodeDraft(draft: Draft): string {
  const bytes = new TextEncoder().encode(JSON.stringify(embed(draft)));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Decodes a draft from a link or storage. Returns undefined for anything else. */
export function decodeDraft(text: string): Draft | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (one) => one.charCodeAt(0));
    return readDraft(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Reads a draft in the form that `embed` produces. Returns undefined for anything else. */
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
